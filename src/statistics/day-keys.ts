import { randomBytes } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** The key that makes visitors of `day` anonymous, the same for all site processes; made by the first that asks. */
export async function dayKey(db: Db, day: CivilDate): Promise<Buffer> {
  await db
    .insertInto("measures.dayKeys")
    .values({ day, key: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom("measures.dayKeys").select("key").where("day", "=", day).executeTakeFirstOrThrow();
  return row.key;
}

/** Minutes after midnight in which views of the evening before may still wait to be hashed (database down at midnight). */
const graceMinutes = 15;

/** Deletes the keys of days that are over: from then on the visitors of that day can be linked to nobody. */
export async function forgetDayKeys(db: Db, now: Date): Promise<void> {
  const today = civilDateOf(new Date(now.getTime() - graceMinutes * 60_000));
  await db.deleteFrom("measures.dayKeys").where("day", "<", today).execute();
}
