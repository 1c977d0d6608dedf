import type { ColumnType, Generated } from "kysely";

/** A calendar as the desk last saved it. Table `booking.calendars`. */
interface CalendarsTable {
  /** Number of the calendar at the desk. */
  id: number;
  site: string;
  /** Parsed by `Calendar` of `calendar.ts`. */
  calendar: ColumnType<unknown, string, string>;
}

/** What who comes is told of by mail. */
export type Told = "booked" | "moved" | "cancelled" | "cancelled-by-office" | "moved-by-office";

/** One appointment of one person. Table `booking.appointments`; the site's role cannot read who comes. */
interface AppointmentsTable {
  id: string;
  calendar: number;
  startsAt: Date;
  minutes: number;
  /** 1 to the capacity of the slot. */
  seat: number;
  subject: string;
  details: string;
  name: string;
  surname: string;
  email: string;
  locale: string;
  state: Generated<"booked" | "cancelled">;
  bookedAt: Date;
  /** What the worker must still write to who comes. */
  tell: ColumnType<Told | null, Told | null | undefined, Told | null>;
  /** How often its time was changed. */
  moves: Generated<number>;
  remindedAt: ColumnType<Date | null, undefined, Date | null>;
  /** Why the office cancelled or moved it. */
  reason: ColumnType<string | null, undefined, string | null>;
}

/** What happened to an appointment after it was booked. Table `booking.changes`. */
interface ChangesTable {
  id: Generated<string>;
  appointment: string;
  at: Date;
  what: "moved" | "cancelled";
  /** When it was to begin until then. */
  wasAt: Date;
  /** Who of the office did it; `null`: who comes. */
  byPerson: string | null;
  reason: string | null;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "booking.calendars": CalendarsTable;
    "booking.appointments": AppointmentsTable;
    "booking.changes": ChangesTable;
  }
}

export type { AppointmentsTable, CalendarsTable, ChangesTable };
