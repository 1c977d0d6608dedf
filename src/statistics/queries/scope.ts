import { startOfDay } from "#src/kernel/civil-date.ts";
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
// Days up to this one are in the aggregates, later ones are counted from the rows. A statement that has no plan asks for it itself.
const askRolled = "(select max(day) from arengo.rolled)";

/** Rows of the aggregates in a scope. Index: (site, ..., day). */
export const inAggregates = (rolled = askRolled): string =>
  `${ofSites} and day between {firstDay:Date} and {lastDay:Date} and (source != 'live' or day <= ${rolled})`;

/** Live rows in a scope that are not in the aggregates yet: those of today, and of yesterday for some hours. */
export const notRolled = (rolled = askRolled): string => `${ofSites} and at >= {from:DateTime64(3, 'UTC')}
  and at < {before:DateTime64(3, 'UTC')} and at >= toDateTime(${rolled}, 'UTC') and day > ${rolled}`;

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
 * Rows of a statement over a scope, each a list of its columns: names before each number cost more than the numbers. Empty when the tables
 * were never made: nothing was counted yet. Counts come as numbers. Rejects when ClickHouse is away.
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
      format: "JSONCompactEachRow",
    });
    return await result.json<Row>();
  } catch (fault) {
    if (hasNoTables(fault)) return [];
    throw fault;
  }
}

/** The instants between which a time in view may have been said of a page view of the period: a day later at most. */
export const timesUntil = ({ until }: Period): string =>
  new Date(startOfDay(until).getTime() + 49 * 3_600_000).toISOString().replace("T", " ").replace("Z", "");
