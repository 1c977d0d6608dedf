import { Readable } from "node:stream";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { noteChanged } from "../build-months.ts";
import type { Dimension } from "../queries/break-down.ts";
import { dateOfDay } from "./calendar.ts";
import type { DayTally, RowName, RowNames } from "./tallies.ts";

/** What one part of an import counted of one site. */
export interface SitePart {
  readonly site: string;
  readonly source: string;
  readonly days: readonly DayTally[];
  readonly names: Pick<RowNames, "names" | "idOf">;
}

/** Tables with a column `part`. */
export const partTables = ["days", "day_visitors", "breakdowns"] as const;

const pieceBytes = 8_000_000; // the embedded ClickHouse takes 32 MB at once

/**
 * Writes what a part counted to the aggregates. When it breaks off, `forgetUnfinished` removes what is there of it.
 */
export async function writePart(clickhouse: ClickHouseClient, part: string, sites: readonly SitePart[]): Promise<void> {
  for (const { site, source, days, names } of sites) {
    const visited = days.filter(({ seen }) => seen.length > 0);
    await insertRows(clickhouse, "day_visitors", ["site", "day", "part", "seen", "again"], visited, (day) => [
      ...[site, dateOfDay(day.day), part, `[${day.seen.join(",")}]`, `[${day.again.join(",")}]`],
    ]);
    for (const day of days) hoursToRows(day, names);
    const texts: NameTexts = [];
    // In the order of the table: ClickHouse need not sort them.
    const groups = days
      .flatMap((day) => groupsOf(day, names, texts))
      .sort((a, b) => (a.dimension === b.dimension ? a.day - b.day : a.dimension < b.dimension ? -1 : 1));
    await insertRows(clickhouse, "breakdown_days", groupColumns, groups, ({ dimension, day, columns }) => [
      ...[site, dimension, dateOfDay(day), source, part, ...columns.map((values) => `[${values.join(",")}]`)],
    ]);
    await insertRows(clickhouse, "days", dayColumns, days, (day) => [
      ...[site, dateOfDay(day.day), source, part, day.hits, day.robotHits, day.files, day.downloads, day.notFound],
      ...[day.bytes, day.pageViews, day.visits, day.visitors, day.returningVisits, day.onePageVisits, day.longVisits],
      day.visitSeconds,
    ]);
  }
}

const groupColumns = [
  ...["site", "dimension", "day", "source", "part", "keys", "parents", "hits", "page_views", "visits", "visitors"],
];
const dayColumns = [
  ...["site", "day", "source", "part", "hits", "robot_hits", "files", "downloads", "not_found", "bytes", "page_views"],
  ...["visits", "visitors", "returning_visits", "one_page_visits", "long_visits", "visit_seconds"],
];

function hoursToRows(day: DayTally, names: Pick<RowNames, "idOf">): void {
  day.hours.forEach((hits, hour) => {
    if (hits === 0) return;
    const id = names.idOf("hour", String(hour).padStart(2, "0"));
    day.rows.add(id, hits, 0, 0, 0);
  });
}

interface Group {
  readonly dimension: Dimension;
  readonly day: number;
  /** Keys, parents, hits, page views, visits, visitors. */
  readonly columns: readonly [string[], string[], number[], number[], number[], number[]];
}

/** Names of rows as they are written, by their numbers: a row comes every day. */
type NameTexts = { readonly key: string; readonly parent: string }[];

/** The rows of a day, those of each division together. */
function groupsOf(day: DayTally, { names }: Pick<RowNames, "names">, texts: NameTexts): Group[] {
  const groups = new Map<Dimension, Group>();
  day.rows.each((row, hits, pageViews, visits, visitors) => {
    const { dimension, key, parent } = names[row] as RowName;
    let group = groups.get(dimension);
    if (group === undefined) {
      group = { dimension, day: day.day, columns: [[], [], [], [], [], []] };
      groups.set(dimension, group);
    }
    texts[row] ??= { key: quoted(key), parent: quoted(parent) };
    const text = texts[row];
    const { columns } = group;
    columns[0].push(text.key);
    columns[1].push(text.parent);
    columns[2].push(hits);
    columns[3].push(pageViews);
    columns[4].push(visits);
    columns[5].push(visitors);
  });
  return [...groups.values()];
}

/** A text inside a list inside tab-separated values. */
const quoted = (text: string) =>
  /[\\\t\n']/.test(text) ? `'${text.replace(/[\t\n]/g, " ").replace(/[\\']/g, "\\$&")}'` : `'${text}'`;

async function insertRows<Row>(
  clickhouse: ClickHouseClient,
  table: (typeof partTables)[number] | "breakdown_days",
  columns: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly (string | number)[],
): Promise<void> {
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    // One piece: a stream of single lines would cost more than reading the log.
    const body = Readable.from([Buffer.from(lines.join(""))], { objectMode: false });
    lines = [];
    size = 0;
    await clickhouse.insert({
      table: `arengo.${table}`,
      columns: columns as [string, ...string[]],
      format: "TabSeparated",
      values: body,
      clickhouse_settings: { async_insert: 0 },
    });
  };
  for (const row of rows) {
    const line = `${cells(row).join("\t")}\n`;
    lines.push(line);
    size += line.length;
    if (size > pieceBytes) await flush();
  }
  await flush();
}

/** Removes what unfinished parts left in the aggregates: parts of imports that the ledger does not know. */
export async function forgetUnfinished(clickhouse: ClickHouseClient): Promise<void> {
  for (const table of partTables) {
    const unknown = `part like 'import %' and part not in (select part from arengo.import_parts)`;
    const found = await clickhouse.query({
      query: `select count() as rows from arengo.${table} where ${unknown}`,
      format: "JSONEachRow",
    });
    const [row] = await found.json<{ rows: string }>();
    if (Number(row?.rows ?? 0) === 0) continue;
    const days = await clickhouse.query({
      query: `select distinct toString(day) as day from arengo.${table} where ${unknown}`,
      format: "JSONEachRow",
    });
    const changed = (await days.json<{ day: CivilDate }>()).map(({ day }) => day);
    await noteChanged(clickhouse, changed);
    await clickhouse.command({
      query: `alter table arengo.${table} delete where ${unknown} settings mutations_sync = 1`,
    });
    await noteChanged(clickhouse, changed);
  }
}
