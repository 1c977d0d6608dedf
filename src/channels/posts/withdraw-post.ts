import type { Tx } from "#src/platform/db.ts";
import { addJobs } from "#src/platform/jobs.ts";
import { archive } from "../delivery/archive.ts";
import { deliverJob } from "../delivery/deliver.ts";
import type { Message } from "../publisher.ts";
import type { Post } from "../tables.ts";

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
  for (const delivery of await lockDeliveries(tx, post.id)) {
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

const lockDeliveries = (tx: Tx, postId: string) =>
  tx
    .selectFrom("channels.deliveries")
    .selectAll()
    .where("postId", "=", postId)
    .orderBy("accountId")
    .orderBy("part")
    .forUpdate()
    .execute();
