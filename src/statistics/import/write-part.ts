import { Readable } from "node:stream";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dateOfDay } from "./calendar.ts";
import type { DayTally, RowNames } from "./tallies.ts";

/** What one part of an import counted of one site. */
export interface SitePart {
  readonly site: string;
  readonly source: string;
  readonly days: readonly DayTally[];
  readonly names: Pick<RowNames, "names" | "idOf">;
}

/** Tables with a column `part`. */
export const partTables = ["days", "day_visitors", "breakdowns", "import_lines"] as const;

const pieceBytes = 8_000_000; // the embedded ClickHouse takes 32 MB at once

/**
 * Writes what a part counted to the aggregates. When it breaks off, `forgetUnfinished` removes what is there of it.
 * @param marks marks of the lines, by hour
 */
export async function writePart(
  clickhouse: ClickHouseClient,
  part: string,
  sites: readonly SitePart[],
  marks: readonly (readonly [hour: number, marks: string])[],
  file: string,
): Promise<void> {
  await insertRows(clickhouse, "import_lines", ["hour", "file", "part", "marks"], marks, ([hour, text]) => [
    ...[hour, file, part, text],
  ]);
  for (const { site, source, days, names } of sites) {
    const visited = days.filter(({ seen }) => seen.length > 0);
    await insertRows(clickhouse, "day_visitors", ["site", "day", "part", "seen", "again"], visited, (day) => [
      ...[site, dateOfDay(day.day), part, `[${day.seen.join(",")}]`, `[${day.again.join(",")}]`],
    ]);
    for (const day of days) hoursToRows(day, names);
    const changed = days.flatMap((day) => {
      const date = dateOfDay(day.day);
      return [...day.rows]
        .filter(([, tally]) => tally.hits || tally.pageViews || tally.visits || tally.visitors)
        .map(([id, tally]) => ({ day: date, id, tally }));
    });
    await insertRows(clickhouse, "breakdowns", breakdownColumns, changed, ({ day, id, tally }) => {
      const { dimension, key, parent } = names.names[id] as (typeof names.names)[number];
      const counts = [tally.hits, tally.pageViews, tally.visits, tally.visitors];
      return [site, dimension, day, source, part, escaped(key), escaped(parent), ...counts];
    });
    await insertRows(clickhouse, "days", dayColumns, days, (day) => [
      ...[site, dateOfDay(day.day), source, part, day.hits, day.robotHits, day.files, day.downloads, day.notFound],
      ...[day.bytes, day.pageViews, day.visits, day.visitors, day.returningVisits, day.onePageVisits, day.longVisits],
      day.visitSeconds,
    ]);
  }
}

const breakdownColumns = [
  ...["site", "dimension", "day", "source", "part", "key", "parent", "hits", "page_views", "visits", "visitors"],
];
const dayColumns = [
  ...["site", "day", "source", "part", "hits", "robot_hits", "files", "downloads", "not_found", "bytes", "page_views"],
  ...["visits", "visitors", "returning_visits", "one_page_visits", "long_visits", "visit_seconds"],
];

function hoursToRows(day: DayTally, names: Pick<RowNames, "idOf">): void {
  day.hours.forEach((hits, hour) => {
    if (hits === 0) return;
    const id = names.idOf("hour", String(hour).padStart(2, "0"));
    const row = day.rows.get(id) ?? { hits: 0, pageViews: 0, visits: 0, visitors: 0 };
    row.hits += hits;
    day.rows.set(id, row);
  });
}

/** Tab-separated values know three letters that must be written otherwise. */
const escaped = (text: string) => text.replace(/[\\\t\n]/g, (letter) => (letter === "\\" ? "\\\\" : " "));

async function insertRows<Row>(
  clickhouse: ClickHouseClient,
  table: (typeof partTables)[number],
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
    await clickhouse.command({
      query: `alter table arengo.${table} delete where ${unknown} settings mutations_sync = 1`,
    });
  }
}

/** The hour of a mark's row: hours of UTC, since a log's own zone may change. */
export const hourOf = (seconds: number): number => Math.floor(seconds / 3_600);
