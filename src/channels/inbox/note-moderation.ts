import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Tx } from "#src/platform/db.ts";

/** Writes into the public register that something was hidden or shown again, and for which rule: nothing of whose words or which. */
export async function noteModeration(
  tx: Tx,
  {
    now,
    ...row
  }: {
    readonly site: string;
    readonly network: string;
    readonly what: "hidden" | "shown";
    readonly rule: string;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("channels.moderation")
    .values({ ...row, day: civilDateOf(now) })
    .execute();
}
