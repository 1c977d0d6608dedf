import { formatTag } from "./languages.ts";
import type { Locale } from "./messages.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The way to write dates of a language in Europe/Rome; English is British: day before month and 24 hours, as on everything
 * else in Italy. Made once: making one takes longer than writing a hundred dates, and a page has dozens.
 */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(formatTag(locale), { timeZone: "Europe/Rome", ...options });
  formats.set(key, format);
  return format;
}
