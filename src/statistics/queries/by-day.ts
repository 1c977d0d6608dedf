import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { ask, inScope, type Scope } from "./ask.ts";
import { daysOf } from "./period.ts";

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
export async function countByDay(clickhouse: ClickHouseClient, scope: Scope): Promise<DayFigures[]> {
  const found = await ask<DayFigures>(
    clickhouse,
    `select toString(day) as day, sum(visitor_visits) as visits, count() as visitors, sum(visitor_views) as views
     from (
       select day, visitor, count() as visitor_views,
         1 + arrayCount(gap -> gap >= {silence:UInt32} * 1000,
               arrayDifference(arraySort(groupArray(toUnixTimestamp64Milli(at))))) as visitor_visits
       from arengo.page_views where ${inScope} group by day, visitor)
     group by day`,
    scope,
    { silence: silenceMinutes * 60 },
  );
  const byDay = new Map(found.map((row) => [row.day, row]));
  return Array.from({ length: daysOf(scope.period) }, (_, index) => {
    const day = addDays(scope.period.from, index);
    return byDay.get(day) ?? { day, visits: 0, visitors: 0, views: 0 };
  });
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
