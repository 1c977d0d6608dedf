import { sql } from "kysely";
import { findPatronDay } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { Calendar } from "./calendar.ts";
import type { HeldCalendar } from "./calendar-queries.ts";
import { noteChanges } from "./note-change.ts";
import "./tables.ts";

/** An appointment without who comes: all that the site may read. */
export interface Appointment {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly subject: string;
  readonly state: "booked" | "cancelled";
  readonly calendar: HeldCalendar;
  /** How often its time was changed. */
  readonly moves: number;
  /** Why the office cancelled or moved it; `null`: it did not, or said nothing. */
  readonly reason: string | null;
}

/** An appointment as long as it has not begun; afterwards its link leads nowhere. */
export async function findAppointment(db: Db, id: string, now: Date): Promise<Appointment | undefined> {
  const row = await db
    .selectFrom("booking.appointments as a")
    .innerJoin("booking.calendars as c", "c.id", "a.calendar")
    .select([
      "a.id",
      "a.startsAt",
      "a.minutes",
      "a.subject",
      "a.state",
      "a.moves",
      "a.reason",
      "c.calendar",
      "c.id as calendarId",
      "c.site",
    ])
    .where("a.id", "=", id)
    .where("a.startsAt", ">", now)
    .executeTakeFirst();
  if (!row) return undefined;
  const { calendarId, calendar, site, ...appointment } = row;
  const patronDay = await findPatronDay(db, site);
  return { ...appointment, calendar: { id: calendarId, patronDay, ...Calendar.parse(calendar) } };
}

/** Cancels an appointment that has not begun; its slot is free again at once. Cancelling twice changes nothing. */
export async function cancelAppointment(db: Db, id: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable("booking.appointments")
      .set({ state: "cancelled", tell: "cancelled", reason: null })
      .where("id", "=", id)
      .where("state", "=", "booked")
      .where("startsAt", ">", now)
      .returning(["id", "startsAt as wasAt"])
      .execute();
    await noteChanges(tx, "cancelled", changed, { office: undefined, now });
  });
}

/** Deletes what began before an instant. */
export async function forgetAppointments(db: Db, before: Date): Promise<void> {
  await sql`delete from booking.appointments where starts_at < ${before}`.execute(db);
}
