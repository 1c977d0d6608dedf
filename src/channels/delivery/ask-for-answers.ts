import { z } from "zod";
import type { Tx } from "#src/platform/db.ts";
import { addJobs } from "#src/platform/jobs.ts";

/** How `deliver.ts` names its job; it comes here itself. */
const deliver = { name: "channels.deliver", payload: z.object({ id: z.uuid() }), maxAttempts: 5 };

/** What waited for a delivery to be there has its turn: the next part of a thread, a correction. */
export async function askForAnswers(tx: Tx, id: string): Promise<void> {
  const waiting = await tx
    .updateTable("channels.deliveries")
    .set((eb) => ({ nextAt: eb.ref("dueAt") }))
    .where("replyTo", "=", id)
    .where("state", "=", "queued")
    .where("callingSince", "is", null)
    .returning("id")
    .execute();
  await addJobs(
    tx,
    waiting.map((one) => ({ job: deliver, payload: { id: one.id } })),
  );
}
