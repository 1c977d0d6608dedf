import { addDays, type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { DutyRule } from "./duty-list.ts";

/** One time at which a duty falls due. */
export interface Occurrence {
  /** Last civil day. */
  readonly due: CivilDate;
  /** First civil day on which it can be met. */
  readonly opens: CivilDate;
}

const day = (year: number, month: number, date: number): CivilDate =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as CivilDate;

/** A day of a year; 29 February is the last of February in other years. */
function inYear(year: number, on: string): CivilDate {
  return parseCivilDate(`${year}-${on}`) ?? addDays(day(year, Number(on.slice(0, 2)) + 1, 1), -1);
}

/** The occurrences of three years around `today`, in order. */
function around(rule: DutyRule, today: CivilDate): Occurrence[] {
  const year = Number(today.slice(0, 4));
  const years = [year - 1, year, year + 1];
  if (rule.every === "year")
    return years.map((one) => {
      const due = inYear(one, rule.on);
      return { due, opens: addDays(due, -rule.opens) };
    });
  const months = rule.every === "quarter" ? [1, 4, 7, 10] : [1, 7];
  // a period is told of once it is over: the first day after it opens
  return years.flatMap((one) =>
    months.map((month) => {
      const opens = day(one, month, 1);
      return { due: addDays(opens, rule.days - 1), opens };
    }),
  );
}

/**
 * What a duty asks for on `today`: the last one that is past its day, and the next one. Pure.
 * @param since first civil day from which the calendar is kept: what fell due before is not asked for
 */
export function occurrencesAt(rule: DutyRule, today: CivilDate): { past: Occurrence; next: Occurrence } {
  const all = around(rule, today);
  const next = all.findIndex(({ due }) => due >= today);
  const [past, following] = [all[next - 1], all[next]];
  if (!past || !following) throw new Error("a calendar of three years has a past and a next day");
  return { past, next: following };
}
