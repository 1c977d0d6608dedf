import { addDays, type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { instantsOf, type Period } from "./period.ts";

/** Of which sites and which days figures are. */
export interface FigureScope {
  /** Keys of sites; their figures are summed. `"all"` is every site that was ever counted. */
  readonly sites: readonly string[] | "all";
  readonly period: Period;
}

/** Rows of the sites of a scope. */
export const ofSites = "({all:UInt8} = 1 or site in {sites:Array(String)})";
// A scalar that ClickHouse computes first: days up to here are in the aggregates, later ones are counted from the rows.
const rolled = "(select max(day) from arengo.rolled)";

/** Rows of the aggregates in a scope. Index: (site, ..., day). */
export const inAggregates = `${ofSites} and day between {firstDay:Date} and {lastDay:Date} and (source != 'live' or day <= ${rolled})`;

/** Live rows in a scope that are not in the aggregates yet: those of today, and of yesterday for some hours. */
export const notRolled = `${ofSites} and at >= {from:DateTime64(3, 'UTC')} and at < {before:DateTime64(3, 'UTC')}
  and at >= toDateTime(${rolled}, 'UTC') and day > ${rolled}`;

/** Rows of a snapshot in a scope. */
export const inSnapshot = `part = {snapshot:String} and ${ofSites} and day between {firstDay:Date} and {lastDay:Date} and day > ${rolled}`;

/** The values of a scope, by the names that its conditions use. */
export const valuesOf = ({ sites, period }: FigureScope): Readonly<Record<string, Value>> => ({
  all: sites === "all" ? 1 : 0,
  sites: sites === "all" ? [] : sites,
  firstDay: period.from,
  lastDay: period.until,
  ...instantsOf(period),
});

const unknownTableOrDatabase: readonly unknown[] = ["60", "81"];
/** Whether a statement failed because the tables were never made: nothing was counted yet. */
export const hasNoTables = (fault: unknown): boolean =>
  unknownTableOrDatabase.includes(String((fault as { code?: unknown }).code));

/** A value that a statement is given beside its scope. */
export type Value = string | number | readonly string[];

/**
 * Rows of a statement over a scope. Empty when the tables were never made: nothing was counted yet. Counts come as numbers.
 * Rejects when ClickHouse is away.
 */
export async function askFor<Row>(
  clickhouse: ClickHouseClient,
  query: string,
  scope: FigureScope,
  values: Readonly<Record<string, Value>> = {},
): Promise<Row[]> {
  try {
    const result = await clickhouse.query({
      query,
      query_params: { ...valuesOf(scope), ...values },
      clickhouse_settings: { output_format_json_quote_64bit_integers: 0 }, // counts stay far below 2^53
      format: "JSONEachRow",
    });
    return await result.json<Row>();
  } catch (fault) {
    if (hasNoTables(fault)) return [];
    throw fault;
  }
}

/** From where the figures of a scope are taken. */
export interface Plan {
  /** Days of the period are still to be counted from live rows: their statements cost more in planning alone than the others in all. */
  readonly live: boolean;
  /** The snapshot that has those days; empty where their rows are few and are counted one by one. */
  readonly snapshot: string;
  /** Years of the period, by their first days, that are whole in it and added up already. */
  readonly years: readonly CivilDate[];
  /** Months of the period beside those years, by their first days, that are whole in it and added up already. */
  readonly months: readonly CivilDate[];
  /** The days of the period outside of those years and months. */
  readonly rest: readonly Period[];
}

/** Instants as texts of one form, which are in order when the instants are. */
type Instant = string;

/** Finds out from where the figures of a scope are to be taken. */
export async function planOf(clickhouse: ClickHouseClient, scope: FigureScope): Promise<Plan> {
  const [found] = await askFor<{
    live: number;
    snapshot: string;
    years: [year: CivilDate, built: Instant][];
    months: [month: CivilDate, built: Instant, changed: Instant][];
  }>(
    clickhouse,
    `select {lastDay:Date} > ${rolled} and (
       (select max(day) from arengo.page_views) > ${rolled} or (select max(day) from arengo.events) > ${rolled}) as live,
       (select argMax(part, at) from arengo.live_snapshots where day > ${rolled}) as snapshot,
       (select groupArray((toString(year), toString(built))) from (
         select year, max(at) as built from arengo.built_years
         where year >= {firstDay:Date} and toYear(year) < toYear({lastDay:Date} + 1) group by year order by year)) as years,
       (select groupArray((toString(month), toString(built), toString(changed))) from (
         select month, maxIf(at, kind = 'built') as built, maxIf(at, kind = 'changed') as changed from arengo.month_states
         where month >= {firstDay:Date} and toLastDayOfMonth(month) <= {lastDay:Date} group by month order by month)) as months`,
    scope,
  );
  const states = found?.months ?? [];
  const years = (found?.years ?? [])
    .filter(([year, built]) => states.every(([month, , changed]) => !isIn(month, year) || changed < built))
    .map(([year]) => year);
  const months = states
    .filter(([month, built, changed]) => built > changed && !years.some((year) => isIn(month, year)))
    .map(([month]) => month);
  const spans = [...years.map(yearFrom), ...months.map(monthFrom)].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return {
    live: found?.live === 1,
    snapshot: found?.snapshot ?? "",
    years,
    months,
    rest: daysBeside(scope.period, spans),
  };
}

const isIn = (month: CivilDate, year: CivilDate) => month.slice(0, 4) === year.slice(0, 4);

/** The stretches of a period that some parts of it, in order, leave. */
export function daysBeside({ from, until }: Period, spans: readonly Period[]): Period[] {
  const rest: Period[] = [];
  let next = from;
  for (const span of spans) {
    if (next < span.from) rest.push({ from: next, until: addDays(span.from, -1) });
    next = addDays(span.until, 1);
  }
  if (next <= until) rest.push({ from: next, until });
  return rest;
}

/** The days of the year that begins on a day. */
export const yearFrom = (first: CivilDate): Period => ({
  from: first,
  until: `${first.slice(0, 4)}-12-31` as CivilDate,
});

const monthFrom = (first: CivilDate): Period => ({
  from: first,
  until: addDays(`${addDays(first, 31).slice(0, 7)}-01` as CivilDate, -1),
});

/** Rows whose day is in one of some stretches, which `restValues` gives. */
export const betweenDays = (rest: readonly Period[]): string =>
  rest.map((_, index) => `day between {rest${index}:Date} and {until${index}:Date}`).join(" or ");

/** The values that `betweenDays` needs. */
export const restValues = (rest: readonly Period[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    rest.flatMap(({ from, until }, index) => [
      [`rest${index}`, from],
      [`until${index}`, until],
    ]),
  );

/** Rows of `breakdowns` and of the months and years added up, as a statement whose values `planValues` gives. */
export function breakdownRows({ years, months, rest }: Plan): string {
  const columns = "dimension, key, parent, hits, page_views, visits, visitors";
  const ofDimensions = `${ofSites} and dimension in {dimensions:Array(String)}`;
  const parts = [
    ...(rest.length > 0
      ? [
          `select ${columns} from arengo.breakdowns where dimension in {dimensions:Array(String)} and ${inAggregates} and (${betweenDays(rest)})`,
        ]
      : []),
    ...(months.length > 0
      ? [`select ${columns} from arengo.breakdown_months where ${ofDimensions} and month in {months:Array(Date)}`]
      : []),
    ...(years.length > 0
      ? [`select ${columns} from arengo.breakdown_years where ${ofDimensions} and year in {years:Array(Date)}`]
      : []),
  ];
  return parts.join("\n union all ");
}

/** The values that `breakdownRows` needs beside those of the scope and the dimensions. */
export const planValues = ({ snapshot, years, months, rest }: Plan): Readonly<Record<string, Value>> => ({
  snapshot,
  ...(years.length > 0 && { years }),
  ...(months.length > 0 && { months }),
  ...restValues(rest),
});

/** The instants between which a time in view may have been said of a page view of the period: a day later at most. */
export const timesUntil = ({ until }: Period): string =>
  new Date(startOfDay(until).getTime() + 49 * 3_600_000).toISOString().replace("T", " ").replace("Z", "");
