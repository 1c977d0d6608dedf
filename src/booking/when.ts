import { clockTimeOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** The day of an appointment as one reads it, Europe/Rome. */
export const dayName = (instant: Date, locale: Locale): string =>
  dateFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(instant);

/** Day and time of an appointment as one reads them, Europe/Rome. */
export const whenOf = (instant: Date, locale: Locale): string => `${dayName(instant, locale)}, ${clockTimeOf(instant)}`;
