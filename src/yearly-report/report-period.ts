import { addDays, type CivilDate, civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Period } from "#src/statistics/desk/index.ts";

/** The days of a report and those it is compared with: the same ones a year before. */
export interface ReportPeriod {
  readonly period: Period;
  readonly before: Period;
  /** Whether the year is over. */
  readonly isWhole: boolean;
}

/** The days of a year that are over. A year that has not begun, or none of the calendar, is refused. */
export function reportPeriod(year: number, now: Date): Result<ReportPeriod, { kind: "no-year" | "not-yet" }> {
  if (!Number.isInteger(year) || year < 1990 || year > 2999) return err({ kind: "no-year" });
  const yesterday = addDays(civilDateOf(now), -1);
  const [from, end] = [`${year}-01-01` as CivilDate, `${year}-12-31` as CivilDate];
  if (yesterday < from) return err({ kind: "not-yet" });
  const isWhole = yesterday >= end;
  const until = isWhole ? end : yesterday;
  return ok({ period: { from, until }, before: { from: yearBefore(from), until: yearBefore(until) }, isWhole });
}

/** The same day a year before; of 29 February the last one of that month. */
function yearBefore(day: CivilDate): CivilDate {
  const moved = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return parseCivilDate(moved) ?? (`${moved.slice(0, 8)}28` as CivilDate);
}
