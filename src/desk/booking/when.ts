import { clockTimeOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";

/** A day with its weekday, as one reads it. */
export const fullDay = (day: string, language: string): string =>
  dateFormat(language, { dateStyle: "full" }).format(new Date(`${day}T12:00:00Z`));

/** Day and time of an appointment as one reads them, Europe/Rome. */
export const fullTime = (instant: Date, language: string): string =>
  `${dateFormat(language, { dateStyle: "full" }).format(instant)}, ${clockTimeOf(instant)}`;
