import { z } from "zod";
import { addJob, defineJob } from "#src/platform/jobs.ts";
import { renewIfDue } from "../accounts/renew-token.ts";
import type { Sending } from "../publisher.ts";
import { applyChange, applyOutcome } from "./apply-outcome.ts";
import { mostAttempts, mostQuestions } from "./back-off.ts";
import { alone, type Claimed, claimDelivery } from "./claim-delivery.ts";
import type { ChannelJobDeps } from "./deps.ts";
import { fitCard } from "./fit-card.ts";
import { fitMedia } from "./fit-media.ts";
import { openCall, publisherOf } from "./open-call.ts";

/** Delivers one post on one channel, or makes there what has changed since. Repeatable at every point. */
export const deliverJob = defineJob({
  name: "channels.deliver",
  payload: z.object({ id: z.uuid() }),
  maxAttempts: 5,
  run: async ({ id }, deps: ChannelJobDeps) => {
    await alone(deps, id, async () => {
      const turn = await deps.db.transaction().execute((tx) => claimDelivery(tx, deps, id));
      if (turn.kind === "nothing") return;
      if (turn.kind === "wait") return askAgain(deps, id, turn.until);
      const until = await takeTurn(deps, turn);
      if (until) await askAgain(deps, id, until);
    });
  },
});

/** Asks the worker for a delivery; another wish for the same is replaced. */
export const askAgain = (deps: Pick<ChannelJobDeps, "db">, id: string, at: Date): Promise<void> =>
  addJob(deps.db, deliverJob, { id }, { key: `channels.deliver:${id}`, at });

/** One step on one delivery; gives back when there is another. */
async function takeTurn(deps: ChannelJobDeps, claimed: Claimed): Promise<Date | undefined> {
  const account = await renewIfDue(deps, claimed.account);
  if ("kind" in account)
    return claimed.delivery.state === "sent"
      ? applyChange(deps, claimed, account)
      : applyOutcome(deps, claimed, { ...account, mayBeOut: claimed.delivery.callingSince !== null });
  if (account.state !== "connected") return undefined;
  const here = { ...claimed, account };
  const { delivery } = here;
  if (delivery.state === "sent") return change(deps, here);
  if (delivery.callingSince) return send(deps, here);
  const publisher = publisherOf(deps, account.network);
  const fitted = { ...here, delivery: { ...delivery, message: await fitMedia(deps, here, publisher) } };
  const message = await fitCard(deps, fitted, publisher);
  return send(deps, { ...here, delivery: { ...delivery, message } });
}

async function send(deps: ChannelJobDeps, claimed: Claimed): Promise<Date | undefined> {
  const { delivery, account } = claimed;
  const publisher = publisherOf(deps, account.network);
  const call = openCall(deps, account);
  const sending = await sendingOf(deps, claimed);
  if (delivery.callingSince) {
    if (!publisher.findSent) return applyOutcome(deps, claimed, { kind: "uncertain", reason: "cannot-ask" });
    const found = await publisher.findSent(call, sending);
    if (found.kind === "cannot-tell") return applyOutcome(deps, claimed, { kind: "uncertain", reason: "cannot-ask" });
    if (found.kind === "sent") return applyOutcome(deps, claimed, { ...found, isFound: true });
    if (found.kind !== "absent") {
      if (delivery.asked + 1 >= mostQuestions && found.kind === "try-later" && found.reason !== "throttled")
        return applyOutcome(deps, claimed, { kind: "uncertain", reason: "cannot-ask" });
      return applyOutcome(deps, claimed, { ...found, mayBeOut: true });
    }
    // it is not out, and something else was asked for meanwhile
    if (delivery.wanted) return beginAgain(deps, delivery.id);
  }
  if (delivery.attempts >= mostAttempts) {
    const tooMany = { kind: "refused", reason: "too-many-attempts", detail: "" } as const;
    return applyOutcome(deps, claimed, tooMany);
  }
  const calling = deps.now();
  await deps.db
    .updateTable("channels.deliveries")
    .set({
      ...{ state: "sending", attempts: delivery.attempts + 1, callingSince: calling },
      firstCallAt: delivery.firstCallAt ?? calling,
    })
    .where("id", "=", delivery.id)
    .execute();
  const outcome = await publisher.publish(call, sending);
  if (outcome.kind === "by-hand") return applyOutcome(deps, claimed, { kind: "uncertain", reason: "by-hand" });
  // "you said that already", said of a second attempt: the first may have arrived
  const isOwn = outcome.kind === "refused" && outcome.reason === "duplicate" && delivery.attempts > 0;
  return applyOutcome(deps, claimed, isOwn ? { kind: "unknown", reason: "duplicate" } : outcome);
}

async function beginAgain(deps: ChannelJobDeps, id: string): Promise<Date> {
  const fields = { state: "queued", callingSince: null } as const;
  await deps.db.updateTable("channels.deliveries").set(fields).where("id", "=", id).execute();
  return deps.now();
}

async function sendingOf(deps: ChannelJobDeps, { delivery, account, repliesTo }: Claimed): Promise<Sending> {
  const since = delivery.firstCallAt ?? deps.now();
  const others = await deps.db
    .selectFrom("channels.deliveries")
    .select("remoteId")
    .where("accountId", "=", account.id)
    .where("id", "<>", delivery.id)
    .where("remoteId", "is not", null)
    .where("sentAt", ">=", new Date(since.getTime() - 3_600_000))
    .execute();
  const progress: Record<string, string> = { ...delivery.progress };
  return {
    ...{ key: delivery.id, message: delivery.message, since, progress },
    known: new Set(others.map(({ remoteId }) => remoteId ?? "")),
    // of what a person found there the id may not be known
    ...(repliesTo?.remoteId && { replyTo: { remoteId: repliesTo.remoteId, progress: repliesTo.progress } }),
    keep: async (more) => {
      Object.assign(progress, more);
      await deps.db
        .updateTable("channels.deliveries")
        .set({ progress: JSON.stringify(progress) })
        .where("id", "=", delivery.id)
        .execute();
    },
  };
}

async function change(deps: ChannelJobDeps, claimed: Claimed): Promise<Date | undefined> {
  const { delivery, account } = claimed;
  const publisher = publisherOf(deps, account.network);
  const { wanted, message, wantedMessage, progress } = delivery;
  const standing = { remoteId: delivery.remoteId ?? "", message, progress };
  const call = openCall(deps, account);
  const notSupported = { kind: "refused", reason: "not-supported", detail: "" } as const;
  if (wanted === "delete")
    return applyChange(deps, claimed, publisher.remove ? await publisher.remove(call, standing) : notSupported);
  if (!wantedMessage) throw new Error(`delivery ${delivery.id} wants an edit without a message`);
  return applyChange(
    deps,
    claimed,
    publisher.edit ? await publisher.edit(call, standing, wantedMessage) : notSupported,
  );
}
