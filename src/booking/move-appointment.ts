import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import type { Appointment } from "./appointment-queries.ts";
import { findSeat } from "./book-appointment.ts";
import { holdCalendar } from "./calendar-queries.ts";
import { slotsOf } from "./slots.ts";
import "./tables.ts";

/**
 * Gives an appointment another time of its calendar, in one step: it has its old time or its new one, never none and never
 * both. Moving it to the time it has changes nothing.
 * Refusals: `no-slot` (never offered, or past), `full` (others were faster), `gone` (cancelled, or begun).
 */
export async function moveAppointment(
  db: Db,
  { id, calendar: own }: Pick<Appointment, "id" | "calendar">,
  startsAt: Date,
  now: Date,
): Promise<Result<void, { kind: "no-slot" | "full" | "gone" }>> {
  return db.transaction().execute(async (tx) => {
    const { calendar, before } = await holdCalendar(tx, own, id);
    if (before?.state !== "booked" || before.startsAt <= now) return err({ kind: "gone" });
    if (before.startsAt.getTime() === startsAt.getTime()) return ok(undefined);
    if (!slotsOf(calendar, now).some((slot) => slot.getTime() === startsAt.getTime())) return err({ kind: "no-slot" });
    const seat = await findSeat(tx, calendar, startsAt);
    if (seat === undefined) return err({ kind: "full" });
    await tx
      .updateTable("booking.appointments")
      .set({ startsAt, seat, minutes: calendar.minutes, moves: before.moves + 1, tell: "moved", remindedAt: null })
      .where("id", "=", id)
      .execute();
    return ok(undefined);
  });
}
