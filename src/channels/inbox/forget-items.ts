import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { hiddenKeptDays, keptDays } from "./rules.ts";

/**
 * Erases who wrote what, at the end of its term; times and what was done stay, for the response time. Source: art. 5 (1) (e) GDPR
 * @returns how many
 */
export async function forgetItems(db: Db, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const { numUpdatedRows } = await db
    .updateTable("channels.inbox")
    .set({
      ...{
        author: "",
        authorId: "",
        text: "",
        remoteUrl: "",
        progress: "{}",
        flags: [],
        wanted: null,
        forgottenAt: now,
      },
      remoteId: sql<string>`'forgotten:' || id`,
    })
    .where("forgottenAt", "is", null)
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "<>", "hidden"), eb("changedAt", "<", before(keptDays))]),
        eb("changedAt", "<", before(hiddenKeptDays)),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
