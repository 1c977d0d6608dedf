import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type CivilDate, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { partsOf } from "./parts.ts";

/** When digests are made, as the clocks in Italy show. */
const time = "07:30";
/** Letters in one digest, at most. */
const most = 60;

/** Whether the digest of this day is due; a weekly one on Mondays. Pure. */
export function dueDigests(now: Date): { readonly rhythm: "daily" | "weekly"; readonly day: CivilDate }[] {
  const today = civilDateOf(now);
  if (now < instantAt(today, time)) return [];
  const isMonday = new Date(`${today}T12:00:00Z`).getUTCDay() === 1;
  return [{ rhythm: "daily", day: today }, ...(isMonday ? [{ rhythm: "weekly" as const, day: today }] : [])];
}

/** Makes the digests that are due, each once a day whoever asks, and leaves out the empty ones. @returns how many */
export async function makeDigests(db: Db, now: Date): Promise<number> {
  const due = dueDigests(now);
  if (due.length === 0) return 0;
  const lists = await db.selectFrom("newsletter.lists").select("id").where("isPress", "=", false).execute();
  let made = 0;
  for (const { rhythm, day } of due)
    for (const { id } of lists)
      if (await db.transaction().execute((tx) => makeDigest(tx, { listId: id, rhythm, day, now }))) made += 1;
  return made;
}

async function makeDigest(
  tx: Tx,
  {
    listId,
    rhythm,
    day,
    now,
  }: { readonly listId: string; readonly rhythm: "daily" | "weekly"; readonly day: CivilDate; readonly now: Date },
): Promise<boolean> {
  const before = await tx
    .selectFrom("newsletter.issues")
    .select(["day", "madeAt"])
    .where("listId", "=", listId)
    .where("rhythm", "=", rhythm)
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
  if (before?.day && before.day >= day) return false;
  // the first one holds all that was said: a worker that was down on its morning must not lose a day
  const since = before?.madeAt ?? new Date(0);
  const letters = await tx
    .selectFrom("newsletter.issues as i")
    .select(["i.id", "i.parts"])
    .where("i.listId", "=", listId)
    .where("i.kind", "<>", "digest")
    .where("i.state", "=", "open")
    .where("i.madeAt", ">", since)
    .where("i.madeAt", "<=", now)
    // what was corrected is told once, as it is now
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("newsletter.issues as c").select("c.id").whereRef("c.replaces", "=", "i.id"))),
    )
    .orderBy("i.madeAt")
    .limit(most)
    .execute();
  const parts = await partsOf(tx, letters);
  if (parts.length === 0) return false;
  const languages = [...new Set(parts.map(({ language }) => language))];
  const id = randomUUID();
  const opened = await tx
    .insertInto("newsletter.issues")
    .values({
      ...{ id, listId, rhythm, day, kind: "digest", madeAt: now, replaces: null },
      parts: JSON.stringify(parts),
    })
    .onConflict((conflict) => conflict.columns(["listId", "rhythm", "day"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!opened) return false;
  await sql`
    insert into newsletter.recipients (issue_id, subscription_id, next_at)
    select ${id}::uuid, s.id, ${now}::timestamptz
    from newsletter.subscriptions s join newsletter.subscribers p on p.id = s.subscriber_id
    where s.list_id = ${listId} and s.confirmed_at is not null and s.rhythm = ${rhythm} and p.suspended_at is null
      and (${languages.includes("it")} or p.locale = any(${languages}::text[]))`.execute(tx);
  return true;
}
