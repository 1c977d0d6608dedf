import { sectionPath, sections, sectionTitle } from "#src/content/index.ts";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { formatTag, localePrefix, siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Bar } from "./chart.ts";
import type { StatisticsText } from "./messages.ts";
import type { Report } from "./queries/report.ts";

/** How numbers, days and section names are written in one language. */
export interface Formats {
  readonly count: (count: number) => string;
  /** `3 marzo 2026`, `1° marzo 2026`. */
  readonly day: (day: CivilDate) => string;
  /** `3 mar`. */
  readonly shortDay: (day: CivilDate) => string;
  /** `marzo 2026`, of any day in it. */
  readonly month: (day: CivilDate) => string;
  /** `mar 26`, of any day in it. */
  readonly shortMonth: (day: CivilDate) => string;
  /** The word for month, as a heading. */
  readonly monthWord: string;
}

const asDate = (day: CivilDate) => new Date(`${day}T12:00:00Z`);

/** The formats of a language; days are calendar days, no time zone moves them. */
export function formatsOf(locale: Locale): Formats {
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(formatTag(locale), { timeZone: "UTC", ...options });
    return (day: CivilDate) => format.format(asDate(day));
  };
  const number = new Intl.NumberFormat(formatTag(locale), { useGrouping: true });
  const long = written({ day: "numeric", month: "long", year: "numeric" });
  const word = new Intl.DisplayNames([formatTag(locale)], { type: "dateTimeField" }).of("month") ?? "";
  return {
    count: (count) => number.format(count),
    // the first of a month is said as such in Italian
    day: (day) => (locale === "it" ? long(day).replace(/^1 /, "1° ") : long(day)),
    shortDay: written({ day: "numeric", month: "short" }),
    month: written({ month: "long", year: "numeric" }),
    shortMonth: written({ month: "short", year: "2-digit" }),
    monthWord: word.charAt(0).toLocaleUpperCase(formatTag(locale)) + word.slice(1),
  };
}

const keys = new Set(sections.map(({ key }) => key));

/** The name of a section as readers know it; pages outside the tree have one name together, unknown keys stand as they are. */
export function sectionName(key: string, locale: Locale, otherPages: string): string {
  if (key === "") return otherPages;
  return keys.has(key) ? sectionTitle(key, locale) : key;
}

const lists = new Map(
  sections.flatMap(({ key }) => siteLanguages.map((locale) => [sectionPath(key, locale), { key, locale }] as const)),
);

/** Language of the page at an address where it is not `locale`: an attribute for its title. */
export function foreignTitle(path: string, locale: Locale): { lang?: string } {
  const found = siteLanguages.find((language) => {
    const prefix = localePrefix(language);
    return prefix !== "" && (path === prefix || path.startsWith(`${prefix}/`));
  });
  const language = found ?? "it";
  return language === locale || isHome(path) ? {} : { lang: language };
}

/** The first page is called in the language of the reader. */
const isHome = (path: string): boolean => path === "/" || siteLanguages.some((locale) => path === localePrefix(locale));

/** What readers know the page at an address as: the title of its document, or of its list; `undefined` when it has none. */
export function pageName(path: string, titles: ReadonlyMap<string, string>, home: string): string | undefined {
  if (isHome(path)) return home;
  const list = lists.get(path);
  return titles.get(path) ?? (list && sectionTitle(list.key, list.locale));
}

/** A length of time as a reader says it. */
export function durationText(seconds: number, text: StatisticsText): string {
  if (seconds < 60) return text("seconds", { count: seconds });
  return text("minutes", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** Above this many days a bar is a month: thinner bars could not be told apart. */
const daysAsBars = 366;

/** Whether so many days are shown by their months. */
export const isByMonth = (days: readonly unknown[]): boolean => days.length > daysAsBars;

/** A stretch of days with the number of its annotation. */
interface Marked {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly number: number;
}

/** The bars of a report: days, or months when the days are too many. `name` is for sentences. An annotation marks its first bar. */
export function barsOf(
  { days, period }: Pick<Report, "days" | "period">,
  formats: Formats,
  annotations: readonly Marked[] = [],
): (Bar & { readonly name: string })[] {
  // One that began before the period stands at its first day.
  const begins = annotations.map(({ fromDay, number }) => ({
    day: [fromDay, period.from].toSorted()[1] as string,
    number,
  }));
  const markOf = (isHere: (day: string) => boolean) => {
    const found = begins.find(({ day }) => isHere(day));
    return found ? { mark: found.number } : {};
  };
  if (!isByMonth(days)) {
    return days.map((day) => ({
      ...{ ...day, label: formats.shortDay(day.day), name: formats.day(day.day) },
      ...markOf((begin) => begin === day.day),
    }));
  }
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return [...months].map(([name, month]) => {
    const first = (month[0] as (typeof days)[number]).day;
    const sum = (of: "visits" | "visitors" | "views") => month.reduce((total, day) => total + day[of], 0);
    return {
      visits: sum("visits"),
      visitors: sum("visitors"),
      views: sum("views"),
      label: formats.shortMonth(first),
      name: formats.month(first),
      ...markOf((begin) => begin.startsWith(name)),
    };
  });
}
