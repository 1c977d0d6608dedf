import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { DayCounts } from "#src/statistics/desk/index.ts";
import type { Gap } from "./report-data.ts";

/** Days without any reader in a row that are taken for a fault of counting, not for a quiet time. */
const suspiciousDays = 3;
/** Share of the days that must have been counted before two years are compared. */
const comparableShare = 0.95;

/** Whether anything at all was counted on a day. */
const isCounted = (day: DayCounts): boolean => day.pageViews > 0 || day.hits > 0;

/** How many days of a period have figures. */
export const countedDays = (days: readonly DayCounts[]): number => days.filter(isCounted).length;

/** Whether growth between two periods may be told: both were counted on nearly all of their days. */
export const areComparable = (now: readonly DayCounts[], before: readonly DayCounts[]): boolean =>
  [now, before].every((days) => days.length > 0 && countedDays(days) >= days.length * comparableShare);

/** Stretches of days without any figure, oldest first. */
export function findSilentDays(days: readonly DayCounts[]): Extract<Gap, { kind: "days" }>[] {
  const stretches: { from: CivilDate; until: CivilDate; days: number }[] = [];
  for (const day of days) {
    if (isCounted(day)) continue;
    const last = stretches.at(-1);
    if (last && addDays(last.until, 1) === day.day) {
      last.until = day.day;
      last.days += 1;
    } else stretches.push({ from: day.day, until: day.day, days: 1 });
  }
  return stretches
    .filter((stretch) => stretch.days >= suspiciousDays)
    .map((stretch) => ({ kind: "days" as const, ...stretch }));
}
