import type { CivilDate } from "#src/kernel/civil-date.ts";

/** Visits, visitors and page views, as `docs/statistics.md` defines them. */
export interface Figures {
  readonly visits: number;
  readonly visitors: number;
  readonly views: number;
}

/** Figures of one civil day. */
export interface DayFigures extends Figures {
  readonly day: CivilDate;
}

/** A visit is over after this long without a page. */
export const silenceMinutes = 30;
