import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** Sends to somebody again: they confirmed anew, or the desk says so. What was refused before counts no more. @returns whether they were suspended */
export async function resumeSubscriber(db: Db, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("newsletter.subscribers")
    .set({ suspendedAt: null, resumedAt: now })
    .where("id", "=", id)
    .where("suspendedAt", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
