import { randomUUID } from "node:crypto";
import type { Tx } from "#src/platform/db.ts";
import { addJob, addJobs } from "#src/platform/jobs.ts";
import { archive } from "../delivery/archive.ts";
import { deliverJob } from "../delivery/deliver.ts";
import type { Message } from "../publisher.ts";
import type { Delivery, Post } from "../tables.ts";
import { messageHash } from "./message-hash.ts";

/** Takes a post back on every channel: what waits is not sent, what is there is deleted as far as the network allows. */
export async function withdrawPost(
  tx: Tx,
  { post, person, reason, now }: { post: Post; person: string; reason: string; now: Date },
): Promise<void> {
  await tx
    .updateTable("channels.posts")
    .set({ state: "withdrawn", changedAt: now })
    .where("id", "=", post.id)
    .execute();
  const deliveries = await lockDeliveries(tx, post.id);
  const toDelete: string[] = [];
  for (const delivery of deliveries) {
    const isOut = delivery.state === "sent" || delivery.callingSince !== null;
    if (delivery.state === "withdrawn" || (delivery.state === "refused" && !isOut)) continue;
    if (isOut) {
      await tx
        .updateTable("channels.deliveries")
        .set({ wanted: "delete", wantedMessage: null, nextAt: now })
        .where("id", "=", delivery.id)
        .execute();
      toDelete.push(delivery.id);
    } else {
      await tx.updateTable("channels.deliveries").set({ state: "withdrawn" }).where("id", "=", delivery.id).execute();
      await archive(tx, { delivery, post }, { what: "withdrawn", at: now, person, reason });
    }
  }
  await addJobs(
    tx,
    toDelete.map((id) => ({ job: deliverJob, payload: { id } })),
  );
}

/**
 * Corrects a post on every channel: what waits is changed before it goes, what is there is edited, or answered where the network
 * allows no change.
 */
export async function correctPost(
  tx: Tx,
  { post, addition, text, now }: { post: Post; addition?: string; text?: string; now: Date },
): Promise<void> {
  const changed: string[] = [];
  const deliveries = await lockDeliveries(tx, post.id);
  for (const last of lastParts(deliveries)) await answerThread(tx, deliveries, last, text ?? addition ?? "", now);
  for (const delivery of deliveries) {
    if (delivery.isThread) continue;
    const before = delivery.wantedMessage ?? delivery.message;
    const message: Message = { ...before, text: text ?? `${before.text}\n\n${addition ?? ""}` };
    if (delivery.state === "sent" || delivery.state === "sending" || delivery.callingSince) {
      await tx
        .updateTable("channels.deliveries")
        .set({ wanted: "edit", wantedMessage: JSON.stringify(message), nextAt: now })
        .where("id", "=", delivery.id)
        .where((eb) => eb.or([eb("wanted", "is", null), eb("wanted", "<>", "delete")]))
        .execute();
      changed.push(delivery.id);
    } else if (delivery.state === "queued" || delivery.state === "review") {
      await tx
        .updateTable("channels.deliveries")
        .set({ message: JSON.stringify(message) })
        .where("id", "=", delivery.id)
        .execute();
    }
  }
  await addJobs(
    tx,
    changed.map((id) => ({ job: deliverJob, payload: { id } })),
  );
}

/** The last part of each thread that goes on. */
const lastParts = (deliveries: readonly Delivery[]): Delivery[] =>
  [
    ...Map.groupBy(
      deliveries.filter(({ isThread }) => isThread),
      ({ accountId }) => accountId,
    ).values(),
  ].flatMap((parts) => (parts.every(({ state }) => state === "withdrawn") ? [] : parts.slice(-1)));

/** A thread is corrected in answer to its end: its parts are full, and nobody reads a change in the middle. */
async function answerThread(
  tx: Tx,
  deliveries: readonly Delivery[],
  last: Delivery,
  text: string,
  now: Date,
): Promise<void> {
  const { accountId, postId } = last;
  const before = deliveries.filter((one) => one.accountId === accountId).map(({ part }) => part);
  const message: Message = { ...last.message, text, link: "", media: [] };
  const id = randomUUID();
  await tx
    .insertInto("channels.deliveries")
    .values({
      ...{ id, postId, accountId, part: Math.max(...before) + 1, replyTo: last.id, state: "queued" },
      ...{ message: JSON.stringify(message), sha256: messageHash(message), dueAt: now, nextAt: now, createdAt: now },
    })
    .execute();
  await addJob(tx, deliverJob, { id });
}

const lockDeliveries = (tx: Tx, postId: string) =>
  tx
    .selectFrom("channels.deliveries")
    .selectAll()
    .where("postId", "=", postId)
    .orderBy("accountId")
    .orderBy("part")
    .forUpdate()
    .execute();
