import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "../clickhouse-schema.ts";
import { orLiveDays } from "./live-source.ts";
import { daysOf } from "./period.ts";
import { askFor, type FigureScope, inAggregates, inVisitorSets, type Plan, planOf, timesUntil } from "./scope.ts";

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

/**
 * Counts of each day of the period, oldest first; a day without a reader stands there with zeros.
 * @param plan what `planOf` says, when it was asked already
 */
export async function countDays(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  plan?: Pick<Plan, "live" | "snapshot">,
): Promise<DayCounts[]> {
  const { live, snapshot } = plan ?? (await planOf(clickhouse, scope));
  const found = await askFor<DayCounts>(
    clickhouse,
    `select toString(day) as day, ${columns} from (
       select day, ${plain} from arengo.days where ${inAggregates}
       ${orLiveDays({ live, snapshot }, `day, ${plain}`)})
     group by day`,
    scope,
    { snapshot, timesUntil: timesUntil(scope.period) },
  );
  const byDay = new Map(found.map((row) => [row.day, row]));
  return Array.from({ length: daysOf(scope.period) }, (_, index) => {
    const day = addDays(scope.period.from, index);
    return byDay.get(day) ?? { ...noCounts, day };
  });
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
 * that the site itself counts live one day. In each calendar year they are told apart anew.
 */
export async function countDistinct(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  days: readonly Counts[],
): Promise<DistinctVisitors | undefined> {
  const [row] = await askFor<DistinctVisitors & { days: number; visitors: number }>(
    clickhouse,
    `select uniqCombined64Merge(seen_state) as distinctVisitors, uniqCombined64Merge(again_state) as returningVisitors,
       count() as days,
       (select sum(visitors) from arengo.days where ${inAggregates} and source = 'log') as visitors
     from arengo.day_visitors where ${inVisitorSets}`,
    scope,
  );
  const all = sumOf(days).visitors;
  if (!row || row.days === 0 || row.visitors !== all) return undefined;
  return { distinctVisitors: row.distinctVisitors, returningVisitors: row.returningVisitors };
}
