import { sql } from "kysely";
import { findPatronDay } from "#src/content/index.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { Calendar } from "./calendar.ts";
import { slotsOf } from "./slots.ts";
import "./tables.ts";

/** A calendar with its number. */
export interface HeldCalendar extends Calendar {
  readonly id: number;
  /** Day of the municipality's patron saint, `MM-DD`, on which nobody is received. */
  readonly patronDay?: string | undefined;
}

/** Every calendar of a site by title, closed ones included. */
export async function listCalendars(db: Db, site: string): Promise<HeldCalendar[]> {
  const [rows, patronDay] = await Promise.all([
    db.selectFrom("booking.calendars").selectAll().where("site", "=", site).execute(),
    findPatronDay(db, site),
  ]);
  return rows
    .map(({ id, calendar }) => ({ id, patronDay, ...Calendar.parse(calendar) }))
    .sort((a, b) => a.title.localeCompare(b.title, "it"));
}

/** Lets whatever changes the appointments of one calendar wait for each other until the transaction ends. */
export async function lockCalendar(tx: Tx, id: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('booking'), ${id}::int)`.execute(tx);
}

/**
 * Locks a calendar and reads it again: the office may have closed a day since it was offered. With it comes the appointment of this
 * number, where there is one.
 */
export async function holdCalendar(tx: Tx, { id, patronDay }: HeldCalendar, appointment: string) {
  await lockCalendar(tx, id);
  const { calendar, startsAt, moves, state, bookedIn } = await tx
    .selectFrom("booking.calendars as c")
    .leftJoin("booking.appointments as a", (join) => join.on("a.id", "=", appointment))
    .select(["c.calendar", "a.startsAt", "a.moves", "a.state", "a.calendar as bookedIn"])
    .where("c.id", "=", id)
    .executeTakeFirstOrThrow();
  const now: HeldCalendar = { id, patronDay, ...Calendar.parse(calendar) };
  const before = startsAt && moves !== null && state ? { startsAt, moves, state, bookedIn } : undefined;
  return { calendar: now, before };
}

/** The slots of a calendar that still have room, in order. */
export async function listFreeSlots(db: Db, calendar: HeldCalendar, now: Date): Promise<Date[]> {
  const taken = await db
    .selectFrom("booking.appointments")
    .select((eb) => ["startsAt", eb.fn.countAll<number>().as("count")])
    .where("calendar", "=", calendar.id)
    .where("state", "=", "booked")
    .where("startsAt", ">=", now)
    .groupBy("startsAt")
    .execute();
  const counts = new Map(taken.map(({ startsAt, count }) => [startsAt.getTime(), count]));
  return slotsOf(calendar, now).filter((slot) => (counts.get(slot.getTime()) ?? 0) < calendar.capacity);
}

/** Keeps a calendar as the desk saved it, in the desk's transaction. */
export async function keepCalendar(db: Db, site: string, id: number, calendar: Calendar): Promise<void> {
  const text = JSON.stringify(calendar);
  await db
    .insertInto("booking.calendars")
    .values({ id, site, calendar: text })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ calendar: text }))
    .execute();
}
