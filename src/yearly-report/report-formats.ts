import { formatTag } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

const shares = new Set([
  ...["returningShare", "shareOver3Minutes", "shareFromAbroad", "shareFromSearch", "searchShareFromAbroad", "share"],
]);
const means = new Set(["pagesPerVisit"]);

/** How figures of a report are written in a language. */
export interface ReportFormats {
  /** A figure by its key: counts whole, shares in percent, means with a decimal. */
  readonly figure: (key: string, value: number) => string;
  readonly count: (value: number) => string;
  readonly percent: (value: number) => string;
  /** `+16,6%`. */
  readonly change: (value: number) => string;
  /** `3 marzo 2026`. */
  readonly day: (day: string) => string;
  /** `marzo`, of `2026-03`. */
  readonly month: (month: string) => string;
  readonly shortMonth: (month: string) => string;
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
}

/** The formats of a language. */
export function reportFormats(locale: Locale): ReportFormats {
  const tag = formatTag(locale);
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, { useGrouping: true, ...options });
    return (value: number) => format.format(value);
  };
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
    return (day: string) => format.format(new Date(`${day.padEnd(10, "-01")}T12:00:00Z`));
  };
  const count = number({ maximumFractionDigits: 0 });
  const percent = number({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const mean = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const written = date({ day: "numeric", month: "long", year: "numeric" });
  const names = (type: "region" | "language") => {
    const known = new Intl.DisplayNames([tag], { type, fallback: "code" });
    return (code: string) => {
      if (!/^[A-Za-z]{2,3}$/.test(code)) return code === "" ? "?" : code;
      return known.of(code) ?? code;
    };
  };
  return {
    figure: (key, value) => (shares.has(key) ? percent(value) : means.has(key) ? mean(value) : count(value)),
    ...{ count, percent },
    change: number({
      ...{ style: "percent", signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    }),
    // the first of a month is said as such in Italian
    day: (day) => (locale === "it" ? written(day).replace(/^1 /, "1° ") : written(day)),
    month: date({ month: "long" }),
    shortMonth: date({ month: "short" }),
    country: names("region"),
    language: names("language"),
  };
}
