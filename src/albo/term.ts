import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";

/**
 * Whether the day of posting is the first of the term (Ministero dell'interno: `dies a quo computatur`) or the term is whole
 * days after it (AgID 2016). Each municipality chooses.
 */
export const countings = ["first-day-counts", "whole-days"] as const;
export type Counting = (typeof countings)[number];

/** How a municipality counts. */
export interface CountingRule {
  readonly counting: Counting;
  /** A term that would end on a Sunday or a holiday goes on to the next working day. */
  readonly extendsOnHoliday: boolean;
}

/** When an act is exposed. Civil days are those of Europe/Rome. */
export interface Term {
  readonly firstDay: CivilDate;
  /** Last whole day of the posting. */
  readonly lastDay: CivilDate;
  /** First instant at which the act is no longer shown: midnight after the last day. */
  readonly endsAt: Date;
}

/** Last day and end of a posting that begins at `startsAt` and lasts `days`. Pure: holidays come as a function. */
export function termOfDays(
  startsAt: Date,
  days: number,
  rule: CountingRule,
  isHoliday: (day: CivilDate) => boolean,
): Term {
  const firstDay = civilDateOf(startsAt);
  const counted = addDays(firstDay, rule.counting === "first-day-counts" ? days - 1 : days);
  const lastDay = rule.extendsOnHoliday ? nextWorkingDay(counted, isHoliday) : counted;
  return termUntil(firstDay, lastDay);
}

/** A posting whose last day is given, that day included. */
export const termUntil = (firstDay: CivilDate, lastDay: CivilDate): Term => ({
  firstDay,
  lastDay,
  endsAt: startOfDay(addDays(lastDay, 1)),
});

/**
 * The first day on which an act is enforceable that becomes so after the `days`th day from its posting, by the
 * municipality's way of counting. Source: D.Lgs. 267/2000 art. 134 c. 3
 */
export function enforceableOn(firstDay: CivilDate, days: number, counting: Counting): CivilDate {
  return addDays(firstDay, counting === "first-day-counts" ? days : days + 1);
}

function nextWorkingDay(day: CivilDate, isHoliday: (day: CivilDate) => boolean): CivilDate {
  const isSunday = new Date(`${day}T12:00:00Z`).getUTCDay() === 0;
  return isSunday || isHoliday(day) ? nextWorkingDay(addDays(day, 1), isHoliday) : day;
}
