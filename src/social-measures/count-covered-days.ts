import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";

/** A stretch of civil days, both ends counted. */
export interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

const firstOfMonth = (day: CivilDate) => `${day.slice(0, 7)}-01` as CivilDate;
const firstOfYear = (day: CivilDate) => `${day.slice(0, 4)}-01-01` as CivilDate;
const isLastOfMonth = (day: CivilDate) => addDays(day, 1).endsWith("-01");
const isLastOfYear = (day: CivilDate) => day.endsWith("-12-31");
const countFrom = (from: CivilDate, until: CivilDate): number =>
  (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

/** Days of a stretch. */
export const lengthOf = ({ from, until }: Days): number => countFrom(from, until);

/**
 * For how many days of a period the figures of these days speak. The total of a month or a year stands on its last day: the only figure of a
 * year on 31 December speaks for the year, the only one of a month on its last day for the month, unless days go on after it. Pure.
 * @param days those of the period that have a figure, oldest first
 */
export function countCoveredDays(days: readonly CivilDate[], period: Days): number {
  const known = new Set(days);
  const alone = (part: (day: CivilDate) => string) => {
    const counted = Map.groupBy(days, part);
    return (day: CivilDate) => counted.get(part(day))?.length === 1;
  };
  const [ofYear, ofMonth] = [alone((day) => day.slice(0, 4)), alone((day) => day.slice(0, 7))];
  const begins = (day: CivilDate) => {
    if (known.has(addDays(day, 1))) return day;
    if (isLastOfYear(day) && ofYear(day)) return firstOfYear(day);
    return isLastOfMonth(day) && ofMonth(day) ? firstOfMonth(day) : day;
  };
  return days.reduce((sum, day) => {
    const [, from = day] = [begins(day), period.from].toSorted();
    return sum + countFrom(from, day);
  }, 0);
}
