import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "#src/platform/db.ts";
import { stopAccount } from "../accounts/stop-account.ts";
import { messageHash } from "../posts/message-hash.ts";
import type { ByHand, Changed, Message, Outcome, Reason } from "../publisher.ts";
import type { Delivery, ItemState } from "../tables.ts";
import { archive } from "./archive.ts";
import { askForAnswers } from "./ask-for-answers.ts";
import { backOff, mostAttempts } from "./back-off.ts";
import type { Claimed } from "./claim-delivery.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** An outcome, or what asking about an earlier attempt came to. */
type Applied =
  | (Exclude<Outcome, ByHand> & { readonly isFound?: boolean; readonly mayBeOut?: boolean })
  | { readonly kind: "uncertain"; readonly reason: Reason };

/** Writes what a call came to; gives back when the next attempt is, where there is one. */
export function applyOutcome(deps: ChannelJobDeps, claimed: Claimed, outcome: Applied): Promise<Date | undefined> {
  const { delivery } = claimed;
  const now = deps.now();
  const soon = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
  return deps.db.transaction().execute(async (tx) => {
    const set = (fields: Partial<FieldsOf>) =>
      tx.updateTable("channels.deliveries").set(fields).where("id", "=", delivery.id).execute();
    switch (outcome.kind) {
      case "sent": {
        const { remoteId, url, answer } = outcome;
        await set({ state: "sent", remoteId, remoteUrl: url, callingSince: null, reason: "", detail: "", sentAt: now });
        await archive(tx, claimed, {
          what: outcome.isFound ? "found" : "sent",
          at: now,
          remoteId,
          remoteUrl: url,
          answer,
        });
        const { inboxItem } = claimed.post;
        if (inboxItem) await markAnswered(tx, inboxItem, now);
        await askForAnswers(tx, delivery.id);
        // something was asked for while it was on its way, such as its withdrawal
        return (await wantsMore(tx, delivery.id)) ? now : undefined;
      }
      case "refused":
        await set({ state: "refused", callingSince: null, reason: outcome.reason, detail: outcome.detail });
        await archive(tx, claimed, { what: "refused", at: now, reason: outcome.reason, answer: outcome.detail });
        return undefined;
      case "uncertain":
        await set({ state: "uncertain", reason: outcome.reason });
        await archive(tx, claimed, { what: "uncertain", at: now, reason: outcome.reason });
        return undefined;
      case "unknown": {
        // asked after the time in which it may still take effect
        const nextAt = new Date(now.getTime() + deps.channels.settleMs);
        await set({ state: "sending", callingSince: now, reason: outcome.reason, nextAt });
        return nextAt;
      }
      case "stopped":
        await stopAccount(tx, deps, claimed.account, outcome);
        await archive(tx, claimed, { what: "stopped", at: now, reason: outcome.reason });
        await set({ ...(outcome.mayBeOut ? {} : { state: "queued", callingSince: null }), reason: outcome.reason });
        return undefined;
      case "try-later": {
        const tries = delivery.attempts + (outcome.mayBeOut ? 0 : 1);
        if (tries >= mostAttempts) {
          await set({ state: "refused", callingSince: null, reason: "too-many-attempts" });
          await archive(tx, claimed, { what: "refused", at: now, reason: "too-many-attempts" });
          return undefined;
        }
        const own = backOff(Math.max(1, tries), Math.random()) * deps.channels.pace;
        const nextAt = soon(outcome.afterSeconds ?? own);
        if (outcome.holdsChannel) await holdChannel(tx, claimed.account.id, nextAt);
        await set({
          ...(outcome.mayBeOut ? { asked: delivery.asked + 1 } : { state: "queued", callingSince: null }),
          ...{ reason: outcome.reason, nextAt },
        });
        return nextAt;
      }
    }
  });
}

type FieldsOf = Pick<
  Delivery,
  | "state"
  | "remoteId"
  | "remoteUrl"
  | "callingSince"
  | "reason"
  | "detail"
  | "sentAt"
  | "nextAt"
  | "asked"
  | "wanted"
  | "sha256"
> & { message: string; wantedMessage: string | null };

/** Writes what changing something sent came to; gives back when the next attempt is, where there is one. */
export function applyChange(deps: ChannelJobDeps, claimed: Claimed, changed: Changed): Promise<Date | undefined> {
  const { delivery } = claimed;
  const now = deps.now();
  return deps.db.transaction().execute(async (tx) => {
    const set = (fields: Partial<FieldsOf> & { attempts?: number }) =>
      tx.updateTable("channels.deliveries").set(fields).where("id", "=", delivery.id).execute();
    const isDelete = delivery.wanted === "delete";
    switch (changed.kind) {
      case "done": {
        const message = isDelete || !delivery.wantedMessage ? delivery.message : delivery.wantedMessage;
        await set({
          ...(isDelete ? { state: "withdrawn" } : { message: JSON.stringify(message), sha256: messageHash(message) }),
          ...{ reason: "", detail: "" },
          ...(isDelete || (await isSameWish(tx, delivery)) ? { wanted: null, wantedMessage: null } : {}),
        });
        const what = isDelete ? "deleted" : "edited";
        await archive(
          tx,
          { ...claimed, delivery: { ...delivery, message } },
          { what, at: now, answer: changed.answer },
        );
        return (await wantsMore(tx, delivery.id)) ? now : undefined;
      }
      case "refused":
        await set({ wanted: null, wantedMessage: null, reason: changed.reason, detail: changed.detail });
        await archive(tx, claimed, { what: "refused", at: now, reason: changed.reason, answer: changed.detail });
        // what cannot be changed there is corrected in answer to it
        return isDelete || !delivery.wantedMessage
          ? undefined
          : answerInstead(tx, claimed, delivery.wantedMessage, now);
      case "stopped":
        await stopAccount(tx, deps, claimed.account, changed);
        await set({ reason: changed.reason });
        return undefined;
      default: {
        const tries = delivery.attempts + 1;
        const own = backOff(Math.min(tries, 12), Math.random()) * deps.channels.pace;
        const wait = changed.kind === "try-later" ? (changed.afterSeconds ?? own) : own;
        const nextAt = new Date(now.getTime() + wait * 1_000);
        if (changed.kind === "try-later" && changed.holdsChannel) await holdChannel(tx, claimed.account.id, nextAt);
        await set({ reason: changed.reason, nextAt, attempts: tries });
        return nextAt;
      }
    }
  });
}

/** A correction in answer to what cannot be changed; the sweep takes it up. */
async function answerInstead(tx: Tx, { delivery, post }: Claimed, message: Message, now: Date): Promise<undefined> {
  const { part } = await tx
    .selectFrom("channels.deliveries")
    .select((eb) => eb.fn.max("part").as("part"))
    .where("postId", "=", post.id)
    .where("accountId", "=", delivery.accountId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("channels.deliveries")
    .values({
      ...{ id: randomUUID(), postId: post.id, accountId: delivery.accountId, part: (part ?? 0) + 1 },
      ...{ replyTo: delivery.id, state: "queued", message: JSON.stringify(message), sha256: messageHash(message) },
      ...{ dueAt: now, nextAt: now, createdAt: now },
    })
    .execute();
  return undefined;
}

/** Whether nothing else was asked for while this was being done. */
async function isSameWish(tx: Tx, { id, wanted, wantedMessage }: Delivery): Promise<boolean> {
  const now = await tx
    .selectFrom("channels.deliveries")
    .select(["wanted", "wantedMessage"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const textOf = (message: Message | null) => message && messageHash(message);
  return now.wanted === wanted && textOf(now.wantedMessage) === textOf(wantedMessage);
}

/** The response time ends when the answer is there. */
async function markAnswered(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable("channels.inbox")
    .set({
      firstAnsweredAt: sql<Date>`coalesce(first_answered_at, ${now})`,
      state: sql<ItemState>`case state when 'open' then 'answered' else state end`,
      changedAt: now,
    })
    .where("id", "=", id)
    .execute();
}

const wantsMore = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom("channels.deliveries").select("wanted").where("id", "=", id).executeTakeFirst())?.wanted != null;

async function holdChannel(tx: Tx, id: string, until: Date): Promise<void> {
  await tx.updateTable("channels.accounts").set({ pausedUntil: until }).where("id", "=", id).execute();
}
