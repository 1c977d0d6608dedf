import { randomUUID } from "node:crypto";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { noteChanged } from "../build-months.ts";
import type { Dimension } from "../queries/break-down.ts";
import { daysOf, type Period } from "../queries/period.ts";
import { readAwstats } from "./read-awstats.ts";
import { readDayTable } from "./read-day-table.ts";

/** Rows that were deleted and come again are meant: ClickHouse would take them for a repeated batch and drop them. */
const again = () => ({ insert_deduplication_token: randomUUID() });

/** A day as another program counted it. */
export interface TableDay {
  readonly day: CivilDate;
  readonly hits: number;
  readonly bytes: number;
  readonly pageViews: number;
  readonly visits: number;
  readonly visitors: number;
  readonly onePageVisits?: number;
  readonly visitSeconds?: number;
  readonly downloads?: number;
}

/** A row of a division as another program counted it. */
export interface TableRow {
  readonly day: CivilDate;
  readonly dimension: Dimension;
  readonly key: string;
  readonly parent: string;
  readonly hits: number;
  readonly pageViews: number;
  readonly visits: number;
}

export interface CountedTable {
  readonly days: readonly TableDay[];
  /** What is known of the whole span only, on its first day. */
  readonly month?: TableDay;
  readonly rows: readonly TableRow[];
  readonly span: Period;
}

/** What became of a table: its days that count, those that a log or the site had counted already, and its lines that could not be read. */
export interface TableResult {
  readonly days: number;
  readonly alreadyCounted: number;
  readonly unread: readonly number[];
}

/**
 * Counts a month of AWStats, or a table of days of Matomo or Google Analytics. The same days of the same program again take the place
 * of what was there. Days that a log or the site itself has counted already stay as they are.
 * @returns `undefined` when nothing in it could be read
 */
export async function importTable(
  clickhouse: ClickHouseClient,
  site: string,
  source: "awstats" | "matomo" | "analytics",
  text: string,
  sectionOf: (path: string) => string,
): Promise<TableResult | undefined> {
  const table = source === "awstats" ? readAwstats(text) : readDayTable(text);
  if (table === undefined) return undefined;
  const unread = "unread" in table ? (table.unread as readonly number[]) : [];
  const counted = await listCounted(clickhouse, site, source, table.span);
  const ofTable = new Set(table.days.map(({ day }) => day));
  const alreadyCounted = [...ofTable].filter((day) => counted.has(day)).length;
  const kept = table.days.filter(({ day }) => !counted.has(day));
  if (kept.length === 0) return { days: 0, alreadyCounted, unread };
  // what a program knows of a whole month cannot be cut: it counts only where nothing else counted a day of it
  const [rows, month] = counted.size === 0 ? [table.rows, table.month ? [table.month] : []] : [[], []];
  const days = Array.from({ length: daysOf(table.span) }, (_, index) => addDays(table.span.from, index));
  await noteChanged(clickhouse, days);
  for (const name of ["breakdowns", "days"]) {
    await clickhouse.command({
      query: `alter table arengo.${name} delete where site = {site:String} and source = {source:String}
        and day between {from:Date} and {until:Date} settings mutations_sync = 1`,
      query_params: { site, source, from: table.span.from, until: table.span.until },
    });
  }
  const part = `table ${source}`;
  await clickhouse.insert({
    table: "arengo.breakdowns",
    format: "JSONEachRow",
    clickhouse_settings: again(),
    values: rows.flatMap((row) => {
      const { pageViews: page_views, parent, ...rest } = row;
      const section = row.dimension === "path" ? sectionOf(row.key) : parent;
      const own = { ...rest, page_views, parent: section, site, source, part };
      return row.dimension === "path" ? [own, { ...own, dimension: "section", key: section, parent: "" }] : [own];
    }),
  });
  await clickhouse.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    clickhouse_settings: again(),
    values: [...kept, ...month].map(({ pageViews, onePageVisits, visitSeconds, ...rest }) => ({
      ...{ ...rest, site, source, part, page_views: pageViews },
      ...{ one_page_visits: onePageVisits ?? 0, visit_seconds: visitSeconds ?? 0 },
    })),
  });
  await noteChanged(clickhouse, days);
  return { days: ofTable.size - alreadyCounted, alreadyCounted, unread };
}

/** Days of a span that something else has counted. */
async function listCounted(
  clickhouse: ClickHouseClient,
  site: string,
  source: string,
  span: Period,
): Promise<ReadonlySet<string>> {
  const result = await clickhouse.query({
    query: `select distinct toString(day) as day from (
        select day from arengo.days where site = {site:String} and source != {source:String}
          and day between {from:Date} and {until:Date}
        union all select day from arengo.page_views where site = {site:String} and day between {from:Date} and {until:Date})`,
    query_params: { site, source, from: span.from, until: span.until },
    format: "JSONEachRow",
  });
  return new Set((await result.json<{ day: string }>()).map(({ day }) => day));
}
