import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { addJob, defineJob } from "#src/platform/jobs.ts";
import type { Log } from "#src/platform/log.ts";
import { sendDueNoticesJob } from "./job-names.ts";
import { payloadFor } from "./payload.ts";
import { openSender, type Sent } from "./send-one.ts";
import type { Urgency } from "./tables.ts";
import type { VapidKeys } from "./vapid.ts";

/** What sending notices needs. */
export interface PushDeps {
  readonly db: Db;
  readonly log: Log;
  readonly now: () => Date;
  readonly push: {
    readonly keys: VapidKeys;
    /** Whom a push service may ask about our notices: an address of the web or of mail. */
    readonly subject: string;
    /** Which machines may be asked. */
    readonly isAllowed: (endpoint: string) => boolean;
    readonly concurrency: number;
  };
}

/** A notice for one browser whose turn it is. */
export interface Due {
  readonly id: number;
  readonly attempts: number;
  readonly payload: string;
  readonly noticeId: string;
  readonly urgency: Urgency;
  readonly ttlSeconds: number;
  readonly browserId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Batches under way at a time: one is sent while the database has to do with the other. */
const rounds = 2;
const batch = 500;
const longestRunMs = 240_000;
const mostAttempts = 6;

/**
 * Sends the notices that are due. One process at a time does it: the lock dies with it. What one that died had begun is sent again: a browser that
 * gets a notice twice shows it once, since both carry the same tag.
 */
export const sendNoticesJob = defineJob({
  ...sendDueNoticesJob,
  run: async (_payload: Record<string, unknown>, deps: PushDeps) => {
    await deps.db.connection().execute(async (connection) => {
      const key = sql`hashtextextended('push.send', 0)`;
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(connection);
      if (!rows[0]?.taken) return;
      try {
        await takeUp(deps);
        if (await sendAll(deps)) await addJob(deps.db, sendDueNoticesJob, {});
      } finally {
        await sql`select pg_advisory_unlock(${key})`.execute(connection);
      }
    });
  },
});

/** Every minute. */
export const pushCron: readonly CronItem[] = [
  {
    ...{ task: sendDueNoticesJob.name, match: "* * * * *", identifier: sendDueNoticesJob.name },
    options: { backfillPeriod: 0 },
  },
];

/** What a dead process had begun is sent again; what was for a browser that went away meanwhile is over. */
async function takeUp({ db, now }: PushDeps): Promise<void> {
  await db.updateTable("push.sends").set({ state: "queued" }).where("state", "=", "sending").execute();
  await db
    .updateTable("push.sends")
    .set({ state: "gone", doneAt: now() })
    .where("state", "=", "queued")
    .where("browserId", "is", null)
    .execute();
}

/** @returns whether something is left for another run */
async function sendAll(deps: PushDeps): Promise<boolean> {
  const until = Date.now() + longestRunMs;
  const sender = await openSender(deps.push, deps.now);
  const share = Math.ceil(deps.push.concurrency / rounds);
  try {
    const left = await Promise.all(Array.from({ length: rounds }, () => sendBatches(deps, sender, share, until)));
    return left.includes(true);
  } finally {
    sender.close();
  }
}

/** Batch after batch until nothing is due. @returns whether time was over before */
async function sendBatches(
  deps: PushDeps,
  sender: Awaited<ReturnType<typeof openSender>>,
  lanes: number,
  until: number,
): Promise<boolean> {
  while (Date.now() < until) {
    const due = await claim(deps.db, deps.now());
    if (due.length === 0) return false;
    const results: Result[] = [];
    let next = 0;
    const lane = async () => {
      for (let one = due[next++]; one; one = due[next++]) results.push({ ...one, sent: await sender.send(one) });
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await settle(deps, results);
  }
  return true;
}

type Result = Due & { readonly sent: Sent };

async function claim(db: Db, now: Date): Promise<readonly Due[]> {
  const { rows } = await sql<Due & { locale: string }>`
    with due as (
      select s.id from push.sends s where s.state = 'queued' and s.next_at <= ${now} and s.browser_id is not null
      order by s.next_at, s.id limit ${batch} for update skip locked
    ), claimed as (
      update push.sends s set state = 'sending', attempts = s.attempts + 1 from due where s.id = due.id
      returning s.id, s.attempts, s.notice_id, s.browser_id
    )
    select c.id, c.attempts, c.notice_id, n.payload, t.urgency, t.ttl_seconds, b.id as browser_id, b.endpoint, b.p256dh, b.auth,
      b.locale
    from claimed c join push.notices n on n.id = c.notice_id join push.topics t on t.id = n.topic_id
    join push.browsers b on b.id = c.browser_id`.execute(db);
  return rows.map((row) => ({ ...row, payload: payloadFor(row.payload, row.locale) }));
}

/** Writes what came of a batch, by one statement for each thing. */
async function settle({ db, log, now }: PushDeps, results: readonly Result[]): Promise<void> {
  const at = now();
  const ended = results.map(({ id, attempts, sent }) => {
    const isLater = sent.kind === "later" && attempts < mostAttempts;
    const state = sent.kind === "later" ? (isLater ? "queued" : "refused") : sent.kind;
    const seconds = sent.kind === "later" ? (sent.afterSeconds ?? 30 * 2 ** attempts) : 0;
    return { id, state, code: sent.code, next: new Date(at.getTime() + seconds * 1_000).toISOString() };
  });
  await sql`
    update push.sends s set state = e.state, code = nullif(e.code, 0), next_at = e.next::timestamptz,
      done_at = case when e.state = 'queued' then null else ${at}::timestamptz end
    from json_to_recordset(${JSON.stringify(ended)}::json) as e (id bigint, state text, code int, next text)
    where s.id = e.id`.execute(db);
  const gone = results.flatMap(({ sent, browserId }) => (sent.kind === "gone" ? [browserId] : []));
  if (gone.length > 0) await db.deleteFrom("push.browsers").where("id", "in", gone).execute();
  const refused = ended.filter(({ state }) => state === "refused").length;
  if (refused > 0) log.warn({ refused, of: results.length }, "push services refused notices");
}
