import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";

/** Rows that came by the minute, told apart by their instant; and sums, which are few. */
const rowTables = ["page_views", "page_times", "events"] as const;
const sumTables = ["timed", "rolled", "days", "day_visitors", "breakdowns", "import_parts"] as const;
/** What a copy of an earlier version does not hold. */
const lacking: ReadonlySet<string> = new Set(["events", ...sumTables]);
const linesAtOnce = 10_000;

const fileOf = (folder: string, table: string) => join(folder, `${table}.jsonl.gz`);

/**
 * Writes all measures to `<folder>/<table>.jsonl.gz`, a JSON object a row. In memory at a time: 10,000 rows, or those of one minute.
 * Take PostgreSQL's backup first: what moved from the inbox in between is then in both, and counts once after a restore.
 * @returns how many rows were written
 */
export async function backUpMeasures(clickhouse: ClickHouseClient, folder: string): Promise<{ rows: number }> {
  await migrateClickHouse(clickhouse);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let rows = 0;
  for (const table of [...rowTables, ...sumTables]) {
    const source = Readable.from(
      (async function* () {
        for await (const lines of isSum(table) ? sumLinesOf(clickhouse, table) : linesOf(clickhouse, table)) {
          rows += lines.length;
          yield `${lines.join("\n")}\n`;
        }
      })(),
    );
    await pipeline(source, createGzip(), createWriteStream(fileOf(folder, table), { mode: 0o600 }));
  }
  return { rows };
}

const isSum = (table: string): boolean => (sumTables as readonly string[]).includes(table);

/** Sketches of visitors are written in hexadecimal, as their table takes them. */
async function* sumLinesOf(clickhouse: ClickHouseClient, table: string): AsyncGenerator<string[]> {
  const columns =
    table === "day_visitors" ? "site, day, part, hex(seen_state) as seen_hex, hex(again_state) as again_hex" : "*";
  const count = await clickhouse.query({ query: `select count() as rows from arengo.${table}`, format: "JSONEachRow" });
  const rows = Number((await count.json<{ rows: string }>())[0]?.rows ?? 0);
  for (let offset = 0; offset < rows; offset += linesAtOnce) {
    const result = await clickhouse.query({
      query: `select ${columns} from arengo.${table} order by all limit ${linesAtOnce} offset ${offset}`,
      format: "JSONEachRow",
    });
    for await (const lines of result.stream()) yield lines.map((line) => line.text);
  }
}

async function* linesOf(clickhouse: ClickHouseClient, table: string): AsyncGenerator<string[]> {
  const days = await clickhouse.query({
    query: `select distinct toString(toDate(at)) as day from arengo.${table} order by day`,
    format: "JSONEachRow",
  });
  for (const { day } of await days.json<{ day: string }>()) {
    for (const { from, until } of await spansOf(clickhouse, table, day)) {
      const result = await clickhouse.query({
        query: `select * from arengo.${table} where at >= toDateTime({from:UInt32}, 'UTC') and at < toDateTime({until:UInt32}, 'UTC')
                order by at, view`,
        query_params: { from, until },
        format: "JSONEachRow",
      });
      for await (const rows of result.stream()) yield rows.map((row) => row.text);
    }
  }
}

/** Cuts a day, between minutes, into spans of about as many rows as are written at once; seconds since 1970, end not included. */
async function spansOf(clickhouse: ClickHouseClient, table: string, day: string) {
  const found = await clickhouse.query({
    query: `select toUnixTimestamp(toStartOfMinute(at)) as minute, toUInt32(count()) as rows from arengo.${table}
            where toDate(at) = {day:Date} group by minute order by minute`,
    query_params: { day },
    format: "JSONEachRow",
  });
  const spans: { from: number; until: number }[] = [];
  let waiting = 0;
  for (const { minute, rows } of await found.json<{ minute: number; rows: number }>()) {
    const last = spans.at(-1);
    if (last && waiting + rows <= linesAtOnce) {
      last.until = minute + 60;
      waiting += rows;
    } else {
      spans.push({ from: minute, until: minute + 60 });
      waiting = rows;
    }
  }
  return spans;
}

/**
 * Reads such a backup into tables that are empty. Interrupted, it may be called again: what is there already counts once.
 * @returns how many rows the backup holds
 */
export async function restoreMeasures(clickhouse: ClickHouseClient, folder: string): Promise<{ rows: number }> {
  await migrateClickHouse(clickhouse);
  let rows = 0;
  for (const table of [...rowTables, ...sumTables]) {
    if (!existsSync(fileOf(folder, table)) && lacking.has(table)) continue;
    if (!existsSync(fileOf(folder, table))) throw new Error(`the backup lacks ${table}.jsonl.gz`);
    const input = createReadStream(fileOf(folder, table)).pipe(createGunzip());
    let lines: string[] = [];
    for await (const line of createInterface({ input })) {
      if (lines.push(line) < linesAtOnce) continue;
      rows += await restoreLines(clickhouse, table, lines);
      lines = [];
    }
    rows += await restoreLines(clickhouse, table, lines);
  }
  return { rows };
}

async function restoreLines(clickhouse: ClickHouseClient, table: string, lines: readonly string[]): Promise<number> {
  if (lines.length === 0) return 0;
  await clickhouse.insert({
    table: `arengo.${table}`,
    format: "JSONEachRow",
    ...(table === "day_visitors" && { columns: ["site", "day", "part", "seen_hex", "again_hex"] as const }),
    values: lines.map((line) => JSON.parse(line) as object),
    clickhouse_settings: {
      insert_deduplication_token: createHash("sha256").update(lines.join("\n")).digest("hex"),
      async_insert: 0,
    },
  });
  return lines.length;
}
