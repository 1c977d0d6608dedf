import { setTimeout as wait } from "node:timers/promises";
import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import type { DkimKey } from "#src/platform/compose-letter.ts";
import type { Db } from "#src/platform/db.ts";
import { addJob, defineJob } from "#src/platform/jobs.ts";
import type { Log } from "#src/platform/log.ts";
import type { Delivered, OpenPostman, Postman } from "#src/platform/postman.ts";
import { type Claimed, claimRecipient, giveBack } from "./claim-recipient.ts";
import { forgetSuspended, type SoftBounceLimits } from "./count-bounces.ts";
import { findSender, type Sender } from "./find-sender.ts";
import { sendDueLettersJob } from "./job-names.ts";
import { openPictures, type ReducePicture } from "./letter-pictures.ts";
import { makeDigests } from "./make-digests.ts";
import { takeInBounces } from "./read-bounces.ts";
import { settle } from "./settle-recipient.ts";
import { daysUnconfirmed } from "./subscribe.ts";
import { type LetterSource, writeLetter } from "./write-letter.ts";

/** How letters leave this installation. */
export interface LetterPost {
  readonly open: OpenPostman;
  readonly from: string;
  /** Letters a minute in all, so that a mail server takes none of it for an attack. */
  readonly perMinute: number;
  readonly dkim?: DkimKey | undefined;
  /** Where refusals come back to that a server tells later; the recipient's number stands in it (VERP). */
  readonly bounces?: string | undefined;
  /** Folder into which the mail server lays such refusals. */
  readonly bouncesFolder: string;
  /** When an address that takes nothing is left alone. */
  readonly softBounces: SoftBounceLimits;
  /** Makes a picture fit for a letter; without it letters carry none. */
  readonly reducePicture?: ReducePicture;
  /** Looked after at each run: letters that nobody sends are not kept for ever. */
  readonly tidy?: (now: Date) => Promise<void>;
}

/** What sending letters needs. */
export interface NewsletterDeps {
  readonly db: Db;
  readonly log: Log;
  readonly now: () => Date;
  readonly links: { readonly secret: string; readonly origin: string };
  readonly post: LetterPost;
}

/** Connections at a time. */
const lanes = 5;
/** How long one run goes on; the next one takes up what is left. */
const longestRunMs = 240_000;
/** Failures one after the other after which the mail server is taken to be away. */
const mostAway = 3;

/**
 * Sends the letters that are due. One process at a time does it: the lock dies with it. What stands as being sent when the lock is taken was
 * begun by one that died, and nobody can know how far it got: it is uncertain, and is not sent again by itself.
 */
export const sendLettersJob = defineJob({
  ...sendDueLettersJob,
  run: async (_payload: Record<string, unknown>, deps: NewsletterDeps) => {
    await deps.db.connection().execute(async (connection) => {
      const key = sql`hashtextextended('newsletter.send', 0)`;
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(connection);
      if (!rows[0]?.taken) return;
      try {
        await nameUncertain(deps);
        await forgetUnconfirmed(deps);
        await deps.post.tidy?.(deps.now());
        const { softBounces, bouncesFolder } = deps.post;
        await takeInBounces(deps.db, bouncesFolder, { secret: deps.links.secret, softBounces, now: deps.now() });
        await forgetSuspended(deps.db, deps.now());
        await makeDigests(deps.db, deps.now());
        if (await sendAll(deps)) await addJob(deps.db, sendDueLettersJob, {});
      } finally {
        await sql`select pg_advisory_unlock(${key})`.execute(connection);
      }
    });
  },
});

/** Every minute. */
export const newsletterCron: readonly CronItem[] = [
  {
    ...{ task: sendDueLettersJob.name, match: "* * * * *", identifier: sendDueLettersJob.name },
    options: { backfillPeriod: 0 },
  },
];

async function nameUncertain({ db, log, now }: NewsletterDeps): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("newsletter.recipients")
    .set({ state: "uncertain", doneAt: now() })
    .where("state", "=", "sending")
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    log.warn({ letters: Number(numUpdatedRows) }, "letters were being sent when the sender ended: uncertain");
}

async function forgetUnconfirmed({ db, now }: NewsletterDeps): Promise<void> {
  const old = new Date(now().getTime() - daysUnconfirmed * 86_400_000);
  await db.deleteFrom("newsletter.subscriptions").where("confirmedAt", "is", null).where("askedAt", "<", old).execute();
  await sql`delete from newsletter.subscribers p where asked_at < ${old}
    and not exists (select from newsletter.subscriptions s where s.subscriber_id = p.id)`.execute(db);
}

/** @returns whether something is left for another run */
async function sendAll(deps: NewsletterDeps): Promise<boolean> {
  const until = Date.now() + longestRunMs;
  const pace = paceOf(deps.post.perMinute);
  const senders = new Map<string, Promise<Sender>>();
  const senderOf = (site: string): Promise<Sender> => {
    const known = senders.get(site) ?? findSender(deps.db, site, { ...deps.links, ...deps.post, now: deps.now() });
    senders.set(site, known);
    return known;
  };
  const readPictures = openPictures(deps.post.reducePicture);
  const run = { away: 0, hasMore: false };
  const lane = async () => {
    const postman = deps.post.open();
    try {
      while (run.away < mostAway) {
        if (Date.now() > until) {
          run.hasMore = true;
          return;
        }
        await pace();
        const claimed = await claimRecipient(deps.db, deps.now());
        if (claimed === undefined) return;
        if (claimed === "left") continue;
        const delivered = await deliver(deps, postman, claimed, { sender: await senderOf(claimed.site), readPictures });
        run.away = delivered.kind === "away" ? run.away + 1 : 0;
        if (delivered.kind === "away") await giveBack(deps.db, claimed, deps.now());
        else await settle(deps, claimed, delivered);
      }
    } finally {
      postman.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (run.away >= mostAway) deps.log.warn("the mail server is away: letters wait");
  return run.hasMore;
}

async function deliver(
  { post, links, now }: NewsletterDeps,
  postman: Postman,
  claimed: Claimed,
  source: LetterSource,
): Promise<Delivered> {
  const { letter, from } = await writeLetter({ post, links, now: now() }, claimed, source);
  return postman.deliver({ from, to: claimed.email }, letter);
}

/** Lets one through after the other, so many a minute. */
function paceOf(perMinute: number): () => Promise<void> {
  const gap = 60_000 / perMinute;
  let next = 0;
  return async () => {
    const at = Math.max(Date.now(), next);
    next = at + gap;
    const left = at - Date.now();
    if (left > 0) await wait(left);
  };
}
