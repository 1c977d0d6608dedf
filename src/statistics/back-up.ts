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

const tables = ["page_views", "page_times"] as const;
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
  for (const table of tables) {
    const source = Readable.from(
      (async function* () {
        for await (const lines of linesOf(clickhouse, table)) {
          rows += lines.length;
          yield `${lines.join("\n")}\n`;
        }
      })(),
    );
    await pipeline(source, createGzip(), createWriteStream(fileOf(folder, table), { mode: 0o600 }));
  }
  return { rows };
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
  for (const table of tables) {
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
    values: lines.map((line) => JSON.parse(line) as object),
    clickhouse_settings: {
      insert_deduplication_token: createHash("sha256").update(lines.join("\n")).digest("hex"),
      async_insert: 0,
    },
  });
  return lines.length;
}
