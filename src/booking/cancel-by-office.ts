import type { Db } from "#src/platform/db.ts";
import { lockCalendar } from "./calendar-queries.ts";
import { noteChanges, type OfficeAct, reasonOf } from "./note-change.ts";
import "./tables.ts";

/**
 * Cancels, for the office, appointments that have not begun: one by its number, or all of a stretch of time, such as a day that
 * is closed. Who would have come is told by mail with the reason.
 * @returns how many were cancelled
 */
export async function cancelByOffice(
  db: Db,
  calendar: number,
  which: { readonly id: string } | { readonly from: Date; readonly until: Date },
  { now, ...office }: OfficeAct & { readonly now: Date },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await lockCalendar(tx, calendar);
    let query = tx
      .updateTable("booking.appointments")
      .set({ state: "cancelled", tell: "cancelled-by-office", reason: reasonOf(office) })
      .where("calendar", "=", calendar)
      .where("state", "=", "booked")
      .where("startsAt", ">", now);
    query =
      "id" in which
        ? query.where("id", "=", which.id)
        : query.where("startsAt", ">=", which.from).where("startsAt", "<", which.until);
    const changed = await query.returning(["id", "startsAt as wasAt"]).execute();
    await noteChanges(tx, "cancelled", changed, { office, now });
    return changed.length;
  });
}
