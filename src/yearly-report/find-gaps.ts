import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import { type DayCounts, isCountedDay } from "#src/statistics/desk/index.ts";
import type { Gap } from "./report-data.ts";

/** Days without any reader in a row that are taken for a fault of counting, not for a quiet time. */
const suspiciousDays = 3;

/** Stretches of days without any figure, oldest first. */
export function findSilentDays(days: readonly DayCounts[]): Extract<Gap, { kind: "days" }>[] {
  const stretches: { from: CivilDate; until: CivilDate; days: number }[] = [];
  for (const day of days) {
    if (isCountedDay(day)) continue;
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
