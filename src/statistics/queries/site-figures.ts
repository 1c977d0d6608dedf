import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "../clickhouse-schema.ts";
import { daysOfRows } from "./live-source.ts";
import { daysOf } from "./period.ts";
import {
  type AggregatedDay,
  betweenDays,
  daysBeside,
  type Plan,
  type PlanWithDays,
  planWithDays,
  restValues,
  type VisitorsOfYears,
  yearFrom,
} from "./plan.ts";
import { askFor, type FigureScope, ofSites, timesUntil } from "./scope.ts";

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
const countNames = dayMeasures.map(camel) as (keyof Counts)[];
const visitorsPlace = countNames.indexOf("visitors");

/** Nothing of everything. */
export const noCounts: Counts = Object.freeze(
  Object.fromEntries(countNames.map((name) => [name, 0])) as unknown as Counts,
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
  { plan, days }: PlanWithDays,
): Promise<CountedDays> {
  return countedOf(scope, [...days, ...(plan.live ? await readLive(clickhouse, scope, plan) : [])]);
}

async function readLive(clickhouse: ClickHouseClient, scope: FigureScope, plan: Plan): Promise<AggregatedDay[]> {
  const found = await askFor<[CivilDate, number[]]>(
    clickhouse,
    `select day, sumForEach([${dayMeasures.join(", ")}]) from (${daysOfRows(plan, `day, ${dayMeasures.join(", ")}`)}) group by day`,
    scope,
    { rolled: plan.rolled, snapshot: plan.snapshot, timesUntil: timesUntil(scope.period) },
  );
  return found.map(([day, counts]) => ({ day, isLogged: false, counts }));
}

function countedOf({ period }: FigureScope, found: readonly AggregatedDay[]): CountedDays {
  const byDay = new Map<CivilDate, Record<keyof Counts, number>>();
  for (const { day, counts } of found) {
    const sum = byDay.get(day) ?? { ...noCounts };
    for (const [place, name] of countNames.entries()) sum[name] += counts[place] ?? 0;
    byDay.set(day, sum);
  }
  const days = Array.from({ length: daysOf(period) }, (_, index) => {
    const day = addDays(period.from, index);
    return { day, ...(byDay.get(day) ?? noCounts) };
  });
  return { days, isAllFromLogs: found.every(({ isLogged, counts }) => isLogged || counts[visitorsPlace] === 0) };
}

/** Counts of each day of the period, oldest first; a day without a reader stands there with zeros. */
export async function countDays(clickhouse: ClickHouseClient, scope: FigureScope): Promise<readonly DayCounts[]> {
  return (await readDays(clickhouse, scope, await planWithDays(clickhouse, scope))).days;
}

/** Days added up. */
export function sumOf(days: readonly Counts[]): Counts {
  const sum = { ...noCounts } as Record<keyof Counts, number>;
  for (const day of days) for (const name of countNames) sum[name] += day[name];
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
  { years, visitorsOfYears }: Pick<Plan, "years" | "visitorsOfYears">,
): Promise<DistinctVisitors | undefined> {
  const rest = daysBeside(scope.period, years.map(yearFrom));
  const told =
    rest.length === 0
      ? []
      : await askFor<VisitorsOfYears>(
          clickhouse,
          `select uniqCombined64Merge(seen_state), uniqCombined64Merge(again_state), count()
           from arengo.day_visitors where ${ofSites} and (${betweenDays(rest)}) group by site, toYear(day)`,
          scope,
          restValues(rest),
        );
  const parts = [visitorsOfYears, ...told];
  const sum = (place: 0 | 1 | 2) => parts.reduce((all, part) => all + part[place], 0);
  return sum(2) === 0 ? undefined : { distinctVisitors: sum(0), returningVisitors: sum(1) };
}
