import { sql } from "kysely";
import type { Tx } from "#src/platform/db.ts";
import { messageHash } from "../posts/message-hash.ts";
import { findSilence } from "../silence/find-silence.ts";
import type { Account, Delivery, Post } from "../tables.ts";
import { archive } from "./archive.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** A delivery whose turn it is, with its channel, its post and what it answers. */
export interface Claimed {
  readonly delivery: Delivery;
  readonly account: Account;
  readonly post: Post;
  readonly repliesTo: Pick<Delivery, "remoteId" | "progress"> | undefined;
}

/** What is to be done now with a delivery: nothing, nothing before an instant, or the next step. */
export type Turn =
  | { readonly kind: "nothing" }
  | { readonly kind: "wait"; readonly until: Date }
  | ({ readonly kind: "go" } & Claimed);

const nothing: Turn = { kind: "nothing" };

/**
 * Decides whose turn it is, under the row's lock: silence periods, embargoes, stopped channels and the networks' own limits hold
 * a delivery back. A turn to go is written down before any call: whoever finds it later knows that a call may have been made.
 */
export async function claimDelivery(tx: Tx, deps: ChannelJobDeps, id: string): Promise<Turn> {
  const found = await tx
    .selectFrom("channels.deliveries")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!found || !isOpen(found)) return nothing;
  const now = deps.now();
  const post = await tx
    .selectFrom("channels.posts")
    .selectAll()
    .where("id", "=", found.postId)
    .executeTakeFirstOrThrow();
  const delivery = await takeWish(tx, found, post, now);
  if (!delivery) return nothing;
  const mayBeOut = delivery.callingSince !== null;
  if (delivery.nextAt > now) return wait(tx, id, delivery.nextAt);
  if (delivery.state === "queued" && !mayBeOut) {
    const isHeld = delivery.message.embargoUntil === undefined;
    if (isHeld && post.embargoUntil && post.embargoUntil > now) return wait(tx, id, post.embargoUntil);
    if (!post.isExempt && !post.declaration && (await findSilence(tx, post.site, now))) {
      await tx.updateTable("channels.deliveries").set({ state: "review" }).where("id", "=", id).execute();
      return nothing;
    }
  }
  const repliesTo = await findAnswered(tx, delivery, post);
  if (repliesTo === "withdrawn") return withdrawPart(tx, delivery, post, now);
  if (typeof repliesTo === "number") return wait(tx, id, new Date(now.getTime() + repliesTo));
  const account = await tx
    .selectFrom("channels.accounts")
    .selectAll()
    .where("id", "=", delivery.accountId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (account.state !== "connected") return nothing;
  const settled = delivery.callingSince && new Date(delivery.callingSince.getTime() + deps.channels.settleMs);
  if (settled && settled > now) return wait(tx, id, settled);
  const free = latest(account.pausedUntil, account.nextCallAt);
  if (free && free > now) return wait(tx, id, free);
  const gap = (deps.channels.publishers.get(account.network)?.gapMs ?? 0) * deps.channels.pace;
  await tx
    .updateTable("channels.accounts")
    .set({ nextCallAt: new Date(now.getTime() + gap) })
    .where("id", "=", account.id)
    .execute();
  return { kind: "go", delivery, account, post, repliesTo };
}

/** What was asked for while nothing was out yet is simply so: withdrawn, or said with the new words. */
async function takeWish(tx: Tx, delivery: Delivery, post: Post, now: Date): Promise<Delivery | undefined> {
  const { id, wanted, wantedMessage } = delivery;
  if (delivery.state === "sent" || delivery.callingSince !== null || wanted === null) return delivery;
  if (wanted === "delete") {
    const fields = { state: "withdrawn" as const, wanted: null };
    await tx.updateTable("channels.deliveries").set(fields).where("id", "=", id).execute();
    await archive(tx, { delivery, post }, { what: "withdrawn", at: now });
    return undefined;
  }
  const message = wantedMessage ?? delivery.message;
  const fields = { wanted: null, wantedMessage: null, sha256: messageHash(message) };
  await tx
    .updateTable("channels.deliveries")
    .set({ ...fields, message: JSON.stringify(message) })
    .where("id", "=", id)
    .execute();
  return { ...delivery, ...fields, message };
}

const isOpen = ({ state, wanted }: Delivery): boolean =>
  state === "queued" || state === "sending" || (state === "sent" && wanted !== null);

const latest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));

async function wait(tx: Tx, id: string, until: Date): Promise<Turn> {
  await tx.updateTable("channels.deliveries").set({ nextAt: until }).where("id", "=", id).execute();
  return { kind: "wait", until };
}

/** How long an answer waits for what it answers: that is on its way, or a person has to decide about it, and then it is asked for.
 * Milliseconds. */
const answerWaits = { soon: 5_000, decided: 86_400_000 } as const;

/** What was to follow something that was taken back is taken back too. */
async function withdrawPart(tx: Tx, delivery: Delivery, post: Post, now: Date): Promise<Turn> {
  await tx
    .updateTable("channels.deliveries")
    .set({ state: "withdrawn", wanted: null })
    .where("id", "=", delivery.id)
    .execute();
  await archive(tx, { delivery, post }, { what: "withdrawn", at: now });
  return nothing;
}

/**
 * What a delivery answers, once it is there; how long to wait for it, where it is not. What is out already, or may be, is changed
 * and deleted whatever became of what it answers.
 */
async function findAnswered(
  tx: Tx,
  { replyTo, state, callingSince }: Delivery,
  { inboxItem }: Post,
): Promise<Claimed["repliesTo"] | "withdrawn" | number> {
  if (!replyTo)
    return inboxItem === null
      ? undefined
      : tx
          .selectFrom("channels.inbox")
          .select(["remoteId", "progress"])
          .where("id", "=", inboxItem)
          .executeTakeFirstOrThrow();
  const before = await tx
    .selectFrom("channels.deliveries")
    .select(["remoteId", "progress", "state"])
    .where("id", "=", replyTo)
    .executeTakeFirstOrThrow();
  if (state === "sent" || callingSince !== null || before.state === "sent") return before;
  if (before.state === "withdrawn") return "withdrawn";
  return before.state === "queued" || before.state === "sending" ? answerWaits.soon : answerWaits.decided;
}

/**
 * Runs `work` while no other process works on this delivery; not at all when one does. The lock dies with the process that holds
 * it, at once, whatever way it ends.
 */
export async function alone(deps: ChannelJobDeps, id: string, work: () => Promise<void>): Promise<boolean> {
  return deps.db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`channels.delivery:${id}`}, 0)`;
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`.execute(connection);
    if (!rows[0]?.taken) return false;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection);
    }
    return true;
  });
}
