import type { CivilDate } from "#src/kernel/civil-date.ts";

/** A day on which far more was read than usual. */
export interface Peak {
  readonly day: CivilDate;
  readonly pageViews: number;
  /** Median of the days before. */
  readonly usual: number;
}

const usualDays = 28;
const times = 3;
/** Fewer page views than this are no peak, whatever is usual. */
const least = 50;

/**
 * Days with at least three times the median of the 28 days before them; days without 28 counted days before are not judged. Pure.
 * @param days every day, oldest first
 */
export function findPeaks(days: readonly { readonly day: CivilDate; readonly pageViews: number }[]): Peak[] {
  return days.slice(usualDays).flatMap(({ day, pageViews }, place) => {
    const before = days.slice(place, place + usualDays).map((one) => one.pageViews);
    const sorted = before.toSorted((a, b) => a - b);
    const usual = ((sorted[usualDays / 2 - 1] ?? 0) + (sorted[usualDays / 2] ?? 0)) / 2;
    const isCounted = before.every((views) => views > 0);
    return isCounted && pageViews >= least && pageViews >= usual * times ? [{ day, pageViews, usual }] : [];
  });
}
