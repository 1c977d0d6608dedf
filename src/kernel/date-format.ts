import { formatTag } from "./languages.ts";
import type { Locale } from "./messages.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The way to write dates of a language in Europe/Rome; English is British: day before month and 24 hours, as on everything
 * else in Italy; French has its `1er`. Made once: making one takes longer than writing a hundred dates, and a page has dozens.
 */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(formatTag(locale), { timeZone: "Europe/Rome", ...options });
  if (locale === "fr") ordinalFirst(format);
  formats.set(key, format);
  return format;
}

/** The first of a month is an ordinal in French, which CLDR leaves out. Source: Imprimerie nationale, Lexique, «Date» */
function ordinalFirst(format: Intl.DateTimeFormat): void {
  const { format: plain } = format;
  const value = (date?: Date | number) =>
    plain(date).replace(/(?<!\d)1(?= (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/, "1er");
  Object.defineProperty(format, "format", { value });
}
