import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";

/** The days of a month, first to last; `month` is its first. */
export function daysOf(month: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = addDays(day, 1)) days.push(day);
  return days;
}
