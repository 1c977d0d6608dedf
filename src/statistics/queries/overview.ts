import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { type BreakdownRow, breakDown, type Dimension, dimensions, joinParents } from "./break-down.ts";
import { daysOf, type Period } from "./period.ts";
import { type Plan, type PlanWithDays, planWithDays } from "./plan.ts";
import type { FigureScope } from "./scope.ts";
import {
  type CountedDays,
  countDistinct,
  type DayCounts,
  type MonthCounts,
  monthsOf,
  readDays,
  sumOf,
} from "./site-figures.ts";
import { type Figures, summarise } from "./summary.ts";

/** Everything that is shown of a period: figures, days, months, and the first rows of every dimension. */
export interface Overview {
  readonly period: Period;
  readonly figures: Figures;
  readonly days: readonly DayCounts[];
  readonly months: readonly MonthCounts[];
  readonly breakdowns: Readonly<Record<Dimension, readonly BreakdownRow[]>>;
}

const everyCountry = 1_500; // all of them, by all kinds of referrer

/** The figures of a period alone. Rejects when ClickHouse does not answer. */
export async function measureFigures(clickhouse: ClickHouseClient, scope: FigureScope): Promise<Figures> {
  return (await measureDays(clickhouse, scope)).figures;
}

/** The figures of a period, and its days. Rejects when ClickHouse does not answer. */
export async function measureDays(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
): Promise<Pick<Overview, "figures" | "days">> {
  const planned = await planWithDays(clickhouse, scope);
  const { plan } = planned;
  const [counted, { country }] = await Promise.all([
    readDays(clickhouse, scope, planned),
    breakDown(clickhouse, scope, ["country"], { joinParents: false, limit: everyCountry, plan }),
  ]);
  return { figures: await figuresOf(clickhouse, scope, plan, counted, country), days: counted.days };
}

/**
 * All panels of a period. Rejects when ClickHouse does not answer.
 * @param rows of each dimension at most
 * @param known what `planWithDays` says, when it was asked already
 */
export async function makeOverview(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  rows = 10,
  known?: PlanWithDays,
): Promise<Overview> {
  const planned = known ?? (await planWithDays(clickhouse, scope));
  const { plan } = planned;
  // Countries by the kind of referrer, which figures are made of, come out of the same rows as the panels.
  const [counted, { country, ...others }] = await Promise.all([
    readDays(clickhouse, scope, planned),
    breakDown(clickhouse, scope, dimensions as readonly Dimension[], {
      limit: Math.max(rows, 24),
      whole: "country",
      plan,
    }),
  ]);
  const figures = await figuresOf(clickhouse, scope, plan, counted, country);
  const breakdowns = { ...others, country: joinParents(country) };
  const cut = Object.fromEntries(
    Object.entries(breakdowns).map(([name, found]) => [name, name === "hour" ? found : found.slice(0, rows)]),
  ) as unknown as Overview["breakdowns"];
  const { days } = counted;
  return { period: scope.period, figures, days, months: monthsOf(days), breakdowns: cut };
}

async function figuresOf(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  plan: Plan,
  { days, isAllFromLogs }: CountedDays,
  countries: readonly BreakdownRow[],
): Promise<Figures> {
  const distinct = isAllFromLogs ? await countDistinct(clickhouse, scope, plan) : undefined;
  return summarise(sumOf(days), distinct, countries, daysOf(scope.period));
}

/** One figure now and in another period. `change` is from 0: 0.16 is 16 % more; `null` where nothing was before. */
export interface Comparison {
  readonly now: number | null;
  readonly before: number | null;
  readonly change: number | null;
}

/** Every figure of a period against another one, whatever their lengths. Pure. */
export function compareFigures(now: Figures, before: Figures): Readonly<Record<keyof Figures, Comparison>> {
  return Object.fromEntries(
    (Object.keys(now) as (keyof Figures)[]).map((name) => {
      const [a, b] = [now[name], before[name]];
      return [name, { now: a, before: b, change: a !== null && b !== null && b !== 0 ? a / b - 1 : null }];
    }),
  ) as unknown as Readonly<Record<keyof Figures, Comparison>>;
}

/** A minute of the live view. */
export interface LiveMinute {
  /** Minutes ago, 0 is the running one. */
  readonly ago: number;
  readonly pageViews: number;
  readonly visitors: number;
}

/** The last thirty minutes, newest minute first, and the pages being read. What was moved to ClickHouse counts: some ten seconds late. */
export async function watchLive(
  clickhouse: ClickHouseClient,
  sites: FigureScope["sites"],
  now: Date,
): Promise<{
  readonly minutes: readonly LiveMinute[];
  readonly pages: readonly { path: string; pageViews: number }[];
}> {
  const text = (at: number) => new Date(at).toISOString().replace("T", " ").replace("Z", "");
  const values = {
    all: sites === "all" ? 1 : 0,
    sites: sites === "all" ? [] : [...sites],
    since: text(now.getTime() - 30 * 60_000),
    now: text(now.getTime()),
  };
  const where = `({all:UInt8} = 1 or site in {sites:Array(String)}) and at > {since:DateTime64(3, 'UTC')} and at <= {now:DateTime64(3, 'UTC')}`;
  const ask = async <Row>(query: string) =>
    (
      await clickhouse.query({
        query,
        query_params: values,
        clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
        format: "JSONEachRow",
      })
    ).json<Row>();
  const [minutes, pages] = await Promise.all([
    ask<LiveMinute>(
      `select intDiv(dateDiff('second', at, {now:DateTime64(3, 'UTC')}), 60) as ago, count() as pageViews, uniqExact(visitor) as visitors
       from arengo.page_views where ${where} group by ago`,
    ),
    ask<{ path: string; pageViews: number }>(
      `select path, count() as pageViews from arengo.page_views where ${where} group by path order by pageViews desc, path limit 10`,
    ),
  ]);
  const byMinute = new Map(minutes.map((minute) => [minute.ago, minute]));
  return {
    minutes: Array.from({ length: 30 }, (_, ago) => byMinute.get(ago) ?? { ago, pageViews: 0, visitors: 0 }),
    pages,
  };
}
