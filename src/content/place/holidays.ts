import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";

/** Days of the year, as `MM-DD`. Source: L. 260/1949 and later; 4 October again from 2026 (L. 151/2025) */
const fixed = [
  ...["01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "10-04", "11-01", "12-08", "12-25", "12-26"],
] as const;

/** The day of a municipality's patron saint, as `MM-DD`. */
export type PatronDay = string;

/**
 * Whether offices are closed for a holiday: those of all Italy and the municipality's patron saint. Sundays are not counted.
 * @param patronDay left out where only holidays of the law count, such as for the term of a posting
 */
export function isHoliday(date: CivilDate, patronDay?: PatronDay): boolean {
  if (date.slice(5) === patronDay) return true;
  const year = Number(date.slice(0, 4));
  if (date.slice(5) === "10-04" && year < 2026) return false;
  const easter = easterOf(year);
  return fixed.some((day) => day === date.slice(5)) || date === easter || date === addDays(easter, 1);
}

/** Easter of a year in the Gregorian calendar. Source: the algorithm of Meeus, Jones and Butcher */
function easterOf(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  return addDays(`${year}-03-22` as CivilDate, moon + weekday - 7 * late);
}
