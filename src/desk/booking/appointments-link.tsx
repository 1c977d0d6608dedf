import type { ServerProps } from "payload";
import { bookingDeskMessages } from "./messages.ts";

/** The way to the booked appointments, in the desk's menu. */
export function AppointmentsLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/appointments">
      <span className="nav__link-label">{bookingDeskMessages(i18n.language)("title")}</span>
    </a>
  );
}
