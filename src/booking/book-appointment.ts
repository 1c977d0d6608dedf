import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { type HeldCalendar, holdCalendar } from "./calendar-queries.ts";
import { slotsOf } from "./slots.ts";
import "./tables.ts";

/** Who comes, and what for. */
export interface Request {
  /** Number that the summary carries: sending it twice books once. */
  readonly id: string;
  readonly startsAt: Date;
  readonly subject: string;
  readonly details: string;
  readonly name: string;
  readonly surname: string;
  readonly email: string;
  readonly locale: string;
}

/**
 * Books an appointment. Bookings of one calendar wait for each other, and an index lets a seat be taken once only, so that
 * the database decides however many come at once. What is offered is read again while nobody else can change it: the office may have
 * closed the day since.
 * Refusals: `no-slot` (never offered, or past), `full` (others were faster).
 */
export async function bookAppointment(
  db: Db,
  offered: HeldCalendar,
  request: Request,
  now: Date,
): Promise<Result<{ id: string }, { kind: "no-slot" | "full" }>> {
  const { id, startsAt } = request;
  return db.transaction().execute(async (tx) => {
    const { calendar, before } = await holdCalendar(tx, offered, id);
    if (before) return ok({ id });
    if (!slotsOf(calendar, now).some((slot) => slot.getTime() === startsAt.getTime())) return err({ kind: "no-slot" });
    const seat = await findSeat(tx, calendar, startsAt);
    if (seat === undefined) return err({ kind: "full" });
    await tx
      .insertInto("booking.appointments")
      .values({ ...request, calendar: calendar.id, minutes: calendar.minutes, seat, bookedAt: now, tell: "booked" })
      .execute();
    return ok({ id });
  });
}

/** The first free seat of a slot; `undefined` when it is full. Only while the calendar's lock is held. */
export async function findSeat(tx: Tx, calendar: HeldCalendar, startsAt: Date): Promise<number | undefined> {
  const taken = await tx
    .selectFrom("booking.appointments")
    .select("seat")
    .where("calendar", "=", calendar.id)
    .where("startsAt", "=", startsAt)
    .where("state", "=", "booked")
    .execute();
  const seats = Array.from({ length: calendar.capacity }, (_, place) => place + 1);
  return seats.find((one) => !taken.some((held) => held.seat === one));
}
