/** @jsxImportSource preact */
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** An instant as a civil day in Europe/Rome, in words. */
export function formatDay(at: Date, locale: Locale): string {
  return dateFormat(locale, { dateStyle: "long" }).format(at);
}

/** An instant that machines read whole and people as a day. */
export function DayTime({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString()}>{formatDay(at, locale)}</time>;
}
