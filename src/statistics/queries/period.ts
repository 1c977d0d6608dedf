import { addDays, type CivilDate, civilDateOf, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";

/** Days that figures speak of: both ends counted, civil days in Europe/Rome. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Why a period cannot be shown. */
export type PeriodRefusal =
  | { readonly kind: "no-date"; readonly text: string }
  | { readonly kind: "upside-down" }
  | { readonly kind: "too-long"; readonly days: number; readonly limit: number }
  | { readonly kind: "too-early"; readonly first: CivilDate };

/** Longest period of one page: twenty years with their leap days, so that the years of the old site stand beside those of this one. */
export const longestDays = 7_305;
const usualDays = 30;
/** No site is older; whatever a period is compared with begins after 1970, where the days of both databases begin. */
const firstDay = "1991-01-01" as CivilDate;

/**
 * Reads a period from an address. A missing end is today (Rome), a missing beginning 29 days before the end;
 * an end after today is today's.
 */
export function readPeriod(
  query: Readonly<Record<string, string | undefined>>,
  now: Date,
): Result<Period, PeriodRefusal> {
  const today = civilDateOf(now);
  const given = { from: query.dal?.trim() || undefined, until: query.al?.trim() || undefined };
  let until = given.until === undefined ? today : parseCivilDate(given.until);
  if (until === undefined) return err({ kind: "no-date", text: given.until ?? "" });
  if (until > today) until = today;
  const from = given.from === undefined ? addDays(until, 1 - usualDays) : parseCivilDate(given.from);
  if (from === undefined) return err({ kind: "no-date", text: given.from ?? "" });
  if (from > until) return err({ kind: "upside-down" });
  const days = daysOf({ from, until });
  if (days > longestDays) return err({ kind: "too-long", days, limit: longestDays });
  return from < firstDay ? err({ kind: "too-early", first: firstDay }) : ok({ from, until });
}

/** How many days a period has. */
export const daysOf = ({ from, until }: Period): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;

/** Ready-made periods that end today: their beginnings, by name. */
export function presets(now: Date): Readonly<Record<"week" | "month" | "year", Period>> {
  const until = civilDateOf(now);
  const year = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`;
  const yearAgo = parseCivilDate(year) ?? addDays(until, -366); // 29 February has no day a year before
  return {
    week: { from: addDays(until, -6), until },
    month: { from: addDays(until, 1 - usualDays), until },
    year: { from: addDays(yearAgo, 1), until },
  };
}

/** The period as instants for ClickHouse, the end excluded: days of 23 and 25 hours count as they are. */
export function instantsOf({ from, until }: Period): { from: string; before: string } {
  const text = (day: CivilDate) => startOfDay(day).toISOString().replace("T", " ").replace("Z", "");
  return { from: text(from), before: text(addDays(until, 1)) };
}

/**
 * The period that another one is compared with: `prima` are as many days just before it, `anno` the same days a year before.
 * Anything else is none.
 */
export function againstOf({ from, until }: Period, comparison: string): Period | undefined {
  if (comparison === "prima") return { from: addDays(from, -daysOf({ from, until })), until: addDays(from, -1) };
  if (comparison !== "anno") return undefined;
  const yearBefore = (day: CivilDate) => {
    const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    return parseCivilDate(moved) ?? (`${moved.slice(0, 8)}28` as CivilDate); // 29 February has no day a year before
  };
  return { from: yearBefore(from), until: yearBefore(until) };
}
