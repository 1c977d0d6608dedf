import { addressIn } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
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
  /** Name of the site that writes. */
  readonly sender: string;
  /** Code of its signed link. */
  readonly code: string;
  readonly now: Date;
}

/** Tells who comes what happened to the appointment, or reminds of it, with the file for the calendar. */
export function appointmentLetter(what: Told | "reminder", about: About): Letter {
  const { appointment, email, locale, origin, sender, code, now } = about;
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
    ...(what.endsWith("-by-office") && reason ? [`${text("reason")}${colon(locale)} ${reason}`] : []),
    facts,
    ...(state === "booked"
      ? [text("mail.change"), `${origin}${withCode(addressIn(appointmentPaths, locale), code)}`]
      : [text("mail.again"), `${origin}${addressIn(bookingPaths, locale)}`]),
  ];
  return {
    ...{ to: email, sender },
    subject: text(`mail.${what}`, { when }),
    text: signedText(paragraphs, sender),
    calendar: iCalendar(appointment, now),
  };
}
