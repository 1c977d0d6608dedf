import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** Appointments that are listed, at most. */
const most = 500;

const comingTo = (db: Db, calendar: number) =>
  db
    .selectFrom("booking.appointments")
    .select(["id", "startsAt", "subject", "details", "name", "surname", "email", "state"])
    .where("calendar", "=", calendar);

/** Who comes to a calendar from an instant on, in order, cancelled ones included, with what happened to each. For the desk only. */
export async function listComing(db: Db, calendar: number, from: Date) {
  const rows = await comingTo(db, calendar)
    .where("startsAt", ">=", from)
    .orderBy("startsAt")
    .orderBy("seat")
    .limit(most)
    .execute();
  return withChanges(db, rows);
}

/** One appointment of a calendar, as `listComing` tells it; `undefined`: there is none. For the desk only. */
export async function findComing(db: Db, calendar: number, id: string) {
  const rows = await comingTo(db, calendar).where("id", "=", id).execute();
  return (await withChanges(db, rows))[0];
}

async function withChanges<Row extends { readonly id: string }>(db: Db, rows: readonly Row[]) {
  if (rows.length === 0) return [];
  const changes = await db
    .selectFrom("booking.changes")
    .select(["appointment", "at", "what", "wasAt", "byPerson", "reason"])
    .where(
      "appointment",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("id")
    .execute();
  const of = Map.groupBy(changes, ({ appointment }) => appointment);
  return rows.map((row) => ({ ...row, changes: of.get(row.id) ?? [] }));
}

/** Who comes, and what happened to the appointment. */
export type Coming = Awaited<ReturnType<typeof listComing>>[number];
