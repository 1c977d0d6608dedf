import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";

/** A time during which the board could not be reached. */
export interface Outage {
  readonly from: Date;
  readonly until: Date;
}

/** A day on which the board could be seen for too few hours. */
export interface LostDay {
  readonly day: CivilDate;
  /** Hours for which it could not be reached, to a tenth. */
  readonly hours: number;
}

const hourMs = 3_600_000;

/**
 * Days of a posting on which the board was to be seen for fewer hours than the municipality wants. The day of posting is looked
 * at only where it counts for the term; overlapping outages count once. A day of 23 or 25 hours is taken as long as it is. Pure.
 * @param term first and last civil day, in Europe/Rome
 * @param visibleHours hours that make a day count
 */
export function lostDays(
  term: { readonly firstDay: CivilDate; readonly lastDay: CivilDate; readonly firstDayCounts: boolean },
  outages: readonly Outage[],
  visibleHours: number,
): LostDay[] {
  const merged = merge(outages);
  const touched = new Set(merged.flatMap(({ from, until }) => daysBetween(from, until)));
  return [...touched]
    .filter((day) => day <= term.lastDay && (term.firstDayCounts ? day >= term.firstDay : day > term.firstDay))
    .toSorted()
    .flatMap((day) => {
      const [start, end] = [startOfDay(day).getTime(), startOfDay(addDays(day, 1)).getTime()];
      const lost = merged.reduce(
        (sum, { from, until }) => sum + Math.max(0, Math.min(end, until.getTime()) - Math.max(start, from.getTime())),
        0,
      );
      const isLost = end - start - lost < visibleHours * hourMs;
      return isLost ? [{ day, hours: Math.round((lost / hourMs) * 10) / 10 }] : [];
    });
}

function merge(outages: readonly Outage[]): Outage[] {
  const merged: Outage[] = [];
  for (const next of outages.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = merged.at(-1);
    if (!last || next.from > last.until) merged.push(next);
    else if (next.until > last.until) merged.splice(-1, 1, { from: last.from, until: next.until });
  }
  return merged;
}

function daysBetween(from: Date, until: Date): CivilDate[] {
  const last = civilDateOf(new Date(until.getTime() - 1));
  const days: CivilDate[] = [];
  for (let day = civilDateOf(from); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
