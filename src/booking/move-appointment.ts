import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import type { Appointment } from "./appointment-queries.ts";
import { findSeat } from "./book-appointment.ts";
import { holdCalendar } from "./calendar-queries.ts";
import { noteChanges, type OfficeAct, reasonOf } from "./note-change.ts";
import { slotsOf } from "./slots.ts";
import "./tables.ts";

/** What the office says when it moves an appointment, and the time it had on its screen. */
export interface OfficeMove extends OfficeAct {
  readonly seenAt: Date;
}

/**
 * Gives an appointment another time of its calendar, in one step: it has its old time or its new one, never none and never
 * both. Moving it to the time it has changes nothing.
 * Refusals: `no-slot` (never offered, or past), `full` (others were faster), `gone` (cancelled, or begun, or of another calendar),
 * `elsewhere` (it was moved since the office looked).
 * @param office absent: who comes moves it
 */
export async function moveAppointment(
  db: Db,
  { id, calendar: own }: Pick<Appointment, "id" | "calendar">,
  startsAt: Date,
  now: Date,
  office?: OfficeMove,
): Promise<Result<void, { kind: "no-slot" | "full" | "gone" | "elsewhere" }>> {
  return db.transaction().execute(async (tx) => {
    const { calendar, before } = await holdCalendar(tx, own, id);
    if (before?.state !== "booked" || before.bookedIn !== calendar.id || before.startsAt <= now) {
      return err({ kind: "gone" });
    }
    if (before.startsAt.getTime() === startsAt.getTime()) return ok(undefined);
    if (office && before.startsAt.getTime() !== office.seenAt.getTime()) return err({ kind: "elsewhere" });
    if (!slotsOf(calendar, now).some((slot) => slot.getTime() === startsAt.getTime())) return err({ kind: "no-slot" });
    const seat = await findSeat(tx, calendar, startsAt);
    if (seat === undefined) return err({ kind: "full" });
    const moved = await tx
      .updateTable("booking.appointments")
      .set({
        ...{ startsAt, seat, minutes: calendar.minutes, moves: before.moves + 1, remindedAt: null },
        ...(office ? { tell: "moved-by-office", reason: reasonOf(office) } : { tell: "moved", reason: null }),
      })
      .where("id", "=", id)
      // cancelling takes no lock of the calendar
      .where("state", "=", "booked")
      .executeTakeFirst();
    if (moved.numUpdatedRows === 0n) return err({ kind: "gone" });
    await noteChanges(tx, "moved", [{ id, wasAt: before.startsAt }], { office, now });
    return ok(undefined);
  });
}
