import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "../clickhouse-schema.ts";
import { orLiveDays } from "./live-source.ts";
import { daysOf } from "./period.ts";
import {
  askFor,
  betweenDays,
  daysBeside,
  type FigureScope,
  inAggregates,
  ofSites,
  type Plan,
  planOf,
  restValues,
  timesUntil,
  yearFrom,
} from "./scope.ts";

/** Sums of one day, one month or a whole period. Each word is defined in `docs/statistics.md`. */
export interface Counts {
  /** Requests of every kind; 0 where only page views were collected. */
  readonly hits: number;
  /** Those of the hits that robots made. */
  readonly robotHits: number;
  /** Answers that are no pages. */
  readonly files: number;
  /** Documents fetched (PDF, office files, archives). */
  readonly downloads: number;
  /** Addresses that were not there (404, 410). */
  readonly notFound: number;
  readonly bytes: number;
  readonly pageViews: number;
  readonly visits: number;
  /** Sum of the days' visitors. */
  readonly visitors: number;
  /** Visits of visitors who had been there on an earlier day; imported years only. */
  readonly returningVisits: number;
  readonly onePageVisits: number;
  /** Visits longer than three minutes. */
  readonly longVisits: number;
  readonly visitSeconds: number;
}

/** Counts of a civil day. */
export interface DayCounts extends Counts {
  readonly day: CivilDate;
}

/** Counts of a month; `month` is `YYYY-MM`. A month that the period cuts holds only the days inside. */
export interface MonthCounts extends Counts {
  readonly month: string;
}

/** Visitors told apart over the whole period, which only imported logs allow. */
export interface DistinctVisitors {
  readonly distinctVisitors: number;
  /** Those of them who came on a day after their first one in that year. */
  readonly returningVisitors: number;
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const columns = dayMeasures.map((name) => `sum(${name}) as ${camel(name)}`).join(", ");
const plain = dayMeasures.join(", ");

/** Nothing of everything. */
export const noCounts: Counts = Object.freeze(
  Object.fromEntries(dayMeasures.map((name) => [camel(name), 0])) as unknown as Counts,
);

/** What was counted of each day. */
export interface CountedDays {
  /** Oldest first; a day without a reader stands there with zeros. */
  readonly days: readonly DayCounts[];
  /** Whether logs say all of it, so that visitors can be told apart over the period. */
  readonly isAllFromLogs: boolean;
}

/** Counts of each day of the period, and where they are from. */
export async function readDays(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  { live, snapshot }: Pick<Plan, "live" | "snapshot">,
): Promise<CountedDays> {
  const found = await askFor<DayCounts & { elsewhere: number }>(
    clickhouse,
    `select toString(day) as day, sum(not_logged) as elsewhere, ${columns} from (
       select day, if(source = 'log', 0, visitors) as not_logged, ${plain} from arengo.days where ${inAggregates}
       ${orLiveDays({ live, snapshot }, `day, visitors, ${plain}`)})
     group by day`,
    scope,
    { snapshot, timesUntil: timesUntil(scope.period) },
  );
  const byDay = new Map(found.map(({ elsewhere: _, ...row }) => [row.day, row]));
  const days = Array.from({ length: daysOf(scope.period) }, (_, index) => {
    const day = addDays(scope.period.from, index);
    return byDay.get(day) ?? { ...noCounts, day };
  });
  return { days, isAllFromLogs: found.every(({ elsewhere }) => elsewhere === 0) };
}

/** Counts of each day of the period, oldest first; a day without a reader stands there with zeros. */
export async function countDays(clickhouse: ClickHouseClient, scope: FigureScope): Promise<readonly DayCounts[]> {
  return (await readDays(clickhouse, scope, await planOf(clickhouse, scope))).days;
}

/** Days added up. */
export function sumOf(days: readonly Counts[]): Counts {
  const sum = { ...noCounts } as Record<keyof Counts, number>;
  for (const day of days) for (const name of Object.keys(noCounts) as (keyof Counts)[]) sum[name] += day[name];
  return sum;
}

/** Days added up by month, oldest first. */
export function monthsOf(days: readonly DayCounts[]): MonthCounts[] {
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return [...months].map(([month, rows]) => ({ month, ...sumOf(rows) }));
}

/**
 * Visitors told apart over the period: `undefined` unless every visitor in it was imported from a log, because the visitors
 * that the site itself counts live one day. Each site tells them apart anew in each calendar year, so those sums add up.
 */
export async function countDistinct(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  { years }: Pick<Plan, "years">,
): Promise<DistinctVisitors | undefined> {
  const rest = daysBeside(scope.period, years.map(yearFrom));
  const built = `select distinct_visitors, returning_visitors, days from arengo.visitor_years
    where ${ofSites} and year in {years:Array(Date)}`;
  const told = `select uniqCombined64Merge(seen_state) as distinct_visitors, uniqCombined64Merge(again_state) as returning_visitors,
      count() as days
    from arengo.day_visitors where ${ofSites} and (${betweenDays(rest)}) group by site, toYear(day)`;
  const [row] = await askFor<DistinctVisitors & { days: number }>(
    clickhouse,
    `select sum(distinct_visitors) as distinctVisitors, sum(returning_visitors) as returningVisitors, sum(days) as days
     from (${[...(years.length > 0 ? [built] : []), ...(rest.length > 0 ? [told] : [])].join(" union all ")})`,
    scope,
    { ...(years.length > 0 && { years }), ...restValues(rest) },
  );
  if (!row || row.days === 0) return undefined;
  return { distinctVisitors: row.distinctVisitors, returningVisitors: row.returningVisitors };
}
