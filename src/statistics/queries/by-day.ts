import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Scope } from "./ask.ts";
import { countDays } from "./site-figures.ts";

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

/** Figures of each day of the period, oldest first; days without a reader stand there with zeros. */
export async function countByDay(clickhouse: ClickHouseClient, { site, period }: Scope): Promise<DayFigures[]> {
  const days = await countDays(clickhouse, { sites: [site], period });
  return days.map(({ day, visits, visitors, pageViews }) => ({ day, visits, visitors, views: pageViews }));
}

/** Sums over days. The visitors are the sum of the days': who came on two days is counted twice, because nobody can know. */
export const totalOf = (days: readonly Figures[]): Figures =>
  days.reduce(
    (sum, day) => ({
      visits: sum.visits + day.visits,
      visitors: sum.visitors + day.visitors,
      views: sum.views + day.views,
    }),
    { visits: 0, visitors: 0, views: 0 },
  );
