import type { DayCounts } from "./site-figures.ts";

/** Share of the days that must have been counted before two periods are compared. */
const comparableShare = 0.95;

/** Whether anything at all was counted on a day. */
export const isCountedDay = (day: DayCounts): boolean => day.pageViews > 0 || day.hits > 0;

/** How many days of a period have figures. */
export const countedDays = (days: readonly DayCounts[]): number => days.filter(isCountedDay).length;

/** Whether growth between two periods may be told: both were counted on nearly all of their days. */
export const areComparable = (now: readonly DayCounts[], before: readonly DayCounts[]): boolean =>
  [now, before].every((days) => days.length > 0 && countedDays(days) >= days.length * comparableShare);
