import { addressIn } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { Appointment } from "./appointment-queries.ts";
import { iCalendar } from "./calendar-file.ts";
import { bookingText } from "./messages.ts";
import { appointmentPaths, bookingPaths, withCode } from "./paths.ts";
import type { Told } from "./tables.ts";
import { whenOf } from "./when.ts";

/** What a message about an appointment is made of. */
export interface About {
  readonly appointment: Appointment;
  readonly email: string;
  readonly locale: string;
  readonly origin: string;
  /** Code of its signed link. */
  readonly code: string;
  readonly now: Date;
}

/** Tells who comes what happened to the appointment, or reminds of it, with the file for the calendar. */
export function appointmentLetter(what: Told | "reminder", about: About): Letter {
  const { appointment, email, locale, origin, code, now } = about;
  const text = bookingText(locale);
  const { calendar, startsAt, subject, reason, state } = appointment;
  const when = whenOf(startsAt, locale);
  const facts = [
    `${text("when")}${colon(locale)} ${when}`,
    `${text("where")}${colon(locale)} ${calendar.title}, ${calendar.place}`,
    `${text("subject")}${colon(locale)} ${subject}`,
    ...(calendar.bring && state === "booked" ? [`${text("bring")}${colon(locale)} ${calendar.bring}`] : []),
  ].join("\n");
  const paragraphs = [
    text(`mail.${what}.text`),
    ...(what === "cancelled-by-office" && reason ? [`${text("reason")}${colon(locale)} ${reason}`] : []),
    facts,
    ...(state === "booked"
      ? [text("mail.change"), `${origin}${withCode(addressIn(appointmentPaths, locale), code)}`]
      : [text("mail.again"), `${origin}${addressIn(bookingPaths, locale)}`]),
    new URL(origin).host,
  ];
  return {
    to: email,
    subject: text(`mail.${what}`, { when }),
    text: `${paragraphs.join("\n\n")}\n`,
    calendar: iCalendar(appointment, now),
  };
}
