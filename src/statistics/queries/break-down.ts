import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { orLiveBreakdowns } from "./live-source.ts";
import { breakdownRows, type Plan, planOf, planValues } from "./plan.ts";
import { askFor, type FigureScope, timesUntil } from "./scope.ts";

/**
 * What figures can be divided by. `parent` of a row: for `path` its section, for `country` and `referrer` the kind of
 * referrer (`direct`, `search`, `social`, `campaign`, `site`), for `region` its country, else empty.
 */
export const dimensions = [
  ...["path", "section", "hour", "country", "region", "language", "referrer", "device", "entry", "exit", "length"],
  ...["download", "notFound", "outgoing", "search", "form"],
] as const;
/** What is shown to everybody. Words that people searched for, and addresses that were not there, are for the desk alone. */
export const publicDimensions = [
  ...["hour", "country", "region", "language", "referrer", "device", "length", "entry", "exit", "download", "outgoing"],
] as const satisfies readonly Dimension[];
export type Dimension =
  | "path"
  | "section"
  | "hour"
  | "country"
  | "region"
  | "language"
  | "referrer"
  | "device"
  | "entry"
  | "exit"
  | "length"
  | "download"
  | "notFound"
  | "outgoing"
  | "search"
  | "form";

/** Figures of one page, section, country, ... `hits` counts what is no page view: downloads, addresses not found, searches. */
export interface BreakdownRow {
  readonly key: string;
  readonly parent: string;
  readonly hits: number;
  readonly pageViews: number;
  readonly visits: number;
  /** Sum of the days' visitors. */
  readonly visitors: number;
}

export interface BreakdownOptions {
  /** Rows at most of each dimension, largest first. Default 1,000. */
  readonly limit?: number;
  /** Only rows under this parent: the pages of a section, the countries of those who came from search engines. */
  readonly parent?: string;
  /** Add up rows of one key that differ by parent only. Default true, but for `path`. */
  readonly joinParents?: boolean;
  /** A dimension of which every row is given, apart by parent, whatever the other options say. */
  readonly whole?: Dimension;
  /** What `planOf` says, when it was asked already. */
  readonly plan?: Plan;
}

/**
 * Figures by several dimensions in one statement, each largest first: pages, sections and hours by page views, the others by visits or hits.
 * Visits count in every page and section they touched, so those rows add up to more than the visits of the site.
 */
export async function breakDown<Wanted extends Dimension>(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  wanted: readonly Wanted[],
  options: BreakdownOptions = {},
): Promise<Readonly<Record<Wanted, readonly BreakdownRow[]>>> {
  const apart = ["path", ...(options.whole === undefined ? [] : [options.whole])];
  const parent = options.joinParents === false ? "parent" : "if(dimension in {apart:Array(String)}, parent, '')";
  const each = options.whole === undefined ? "" : ", if(dimension = {whole:String}, concat(key, '\n', any_parent), '')";
  const plan = options.plan ?? (await planOf(clickhouse, scope));
  const found = await askFor<FoundRow<Wanted>>(
    clickhouse,
    `select dimension, key, any_parent, h, p, v, u
     from (
       select dimension, key, ${parent} as any_parent, sum(hits) as h, sum(page_views) as p, sum(visits) as v, sum(visitors) as u
       from (
         ${breakdownRows(plan)}
         ${orLiveBreakdowns(plan, wanted)})
       ${options.parent === undefined ? "" : "where parent = {parent:String}"}
       group by dimension, key, any_parent
       having h != 0 or p != 0 or v != 0)
     order by dimension, if(dimension in ('path', 'section', 'hour'), p, v) desc, p desc, h desc, key
     limit {limit:UInt32} by dimension${each}`,
    scope,
    {
      ...planValues(plan),
      dimensions: wanted,
      ...(options.joinParents !== false && { apart }),
      ...(options.whole !== undefined && { whole: options.whole }),
      limit: options.limit ?? 1_000,
      timesUntil: timesUntil(scope.period),
      ...(options.parent !== undefined && { parent: options.parent }),
    },
  );
  const rows = Map.groupBy(found, ([dimension]) => dimension);
  return Object.fromEntries(
    wanted.map((dimension) => [dimension, (rows.get(dimension) ?? []).map(rowOf)]),
  ) as unknown as Readonly<Record<Wanted, readonly BreakdownRow[]>>;
}

type FoundRow<Wanted> = readonly [
  dimension: Wanted,
  ...[key: string, parent: string, hits: number, pageViews: number, visits: number, visitors: number],
];
const rowOf = ([, key, parent, hits, pageViews, visits, visitors]: FoundRow<unknown>): BreakdownRow => ({
  ...{ key, parent, hits, pageViews, visits, visitors },
});

/** Rows added up that differ by parent only, largest first, as `breakDown` gives them when it does so itself. Pure. */
export function joinParents(rows: readonly BreakdownRow[]): BreakdownRow[] {
  const joined = [...Map.groupBy(rows, ({ key }) => key)].map(([key, parts]) => {
    const sum = (name: "hits" | "pageViews" | "visits" | "visitors") =>
      parts.reduce((all, part) => all + part[name], 0);
    return {
      ...{ key, parent: "", hits: sum("hits"), pageViews: sum("pageViews") },
      ...{ visits: sum("visits"), visitors: sum("visitors") },
    };
  });
  return joined.toSorted(
    (a, b) => b.visits - a.visits || b.pageViews - a.pageViews || b.hits - a.hits || (a.key < b.key ? -1 : 1),
  );
}
