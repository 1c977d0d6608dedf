import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** A civil day (`YYYY-MM-DD`) in words, such as `5 marzo 2026`; the text itself when it is not one. */
export function dayInWords(date: string, locale: Locale, options: { weekday?: boolean } = {}): string {
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return date;
  return dateFormat(locale, {
    year: "numeric",
    month: "long",
    day: "numeric",
    ...(options.weekday && { weekday: "long" as const }),
  }).format(noon);
}

/** The hour of an instant in Europe/Rome, such as `09:30`. */
export function hourInWords(instant: Date, locale: Locale): string {
  return dateFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(instant);
}

/** Whether Italian elides the article before the day: l'8, l'11. */
export const isElided = (date: string): boolean => /-(08|11)$/.test(date);
