import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openLog } from "#src/platform/log.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { openCollector } from "./collector.ts";
import { moveInbox } from "./move-inbox.ts";
import { rollUp } from "./roll-up.ts";
import { takeSnapshot } from "./take-snapshot.ts";

vi.setConfig({ testTimeout: 90_000 });
const database = withDatabase();
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const midnight = Date.parse("2026-03-03T23:00:00Z");
const aDay = 86_400_000;

const addresses = Array.from({ length: 240 }, (_, index) => {
  const group = (index + 4_096).toString(16);
  if (index % 3 === 0) return `2001:67c:${group}:12:0:0:${group}:1`;
  return index % 3 === 1 ? `2a02:b125:${group}::${group}` : `151.${index % 200}.${200 - (index % 150)}.${index + 10}`;
});

/** A day of readers from these addresses, some with proxies that write IPv4 as IPv6, each with several pages, a time in view and a search. */
async function readPages(spool: string): Promise<number> {
  const collector = openCollector(database.site, { log, spool });
  await collector.prepare();
  let views = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    for (const [index, plain] of addresses.entries()) {
      const address = turn === 4 && plain.includes(".") ? `::ffff:${plain}` : plain;
      const at = new Date(midnight + ((turn * addresses.length + index) * aDay) / (5 * addresses.length));
      const view = collector.record({
        ...{ site: "comune", path: `/pagina-${index}`, locale: "it", status: 200, address, at },
        userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + index}.0) Gecko/20100101 Firefox/${100 + index}.0`,
      });
      if (view === undefined) continue;
      views += 1;
      collector.recordTime({ site: "comune", view, seconds: 20, at });
      collector.recordEvent({ site: "comune", kind: "search", key: "orari", at });
    }
  }
  await collector.flush().catch(() => undefined);
  for (const file of await readdir(spool)) expect(hold(await readFile(join(spool, file), "utf8"))).toEqual([]);
  await collector.stop();
  return views;
}

const hold = (text: string) => addresses.filter((address) => text.includes(address));

/** Tables of measures in PostgreSQL that hold one of these texts in any column. */
async function foundInPostgres(texts: readonly string[]): Promise<string[]> {
  const tables = await database.pool.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema = 'measures'",
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const query = `select count(*)::int as rows from ${name} as one
      where exists (select from unnest($1::text[]) as wanted where position(wanted in one::text) > 0)`;
    if ((await database.pool.query<{ rows: number }>(query, [texts])).rows[0]?.rows !== 0) found.push(name);
  }
  return found;
}

/** The same of ClickHouse. */
async function foundInClickHouse(texts: readonly string[]): Promise<string[]> {
  const ask = async <Row>(query: string) =>
    (await clickhouse.client.query({ query, query_params: { texts }, format: "JSONEachRow" })).json<Row>();
  const tables = await ask<{ name: string }>(
    "select name from system.tables where database = 'arengo' and engine = 'MergeTree' order by name",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await ask<{ rows: number }>(
      `select toUInt32(countIf(multiSearchAny(formatRow('CSV', *), {texts:Array(String)}))) as rows from arengo.${name}`,
    );
    if (row?.rows !== 0) found.push(name);
  }
  return found;
}

test("after a day of traffic no table holds a reader's address", async () => {
  await migrateClickHouse(clickhouse.client);
  const spool = await mkdtemp(join(tmpdir(), "arengo-spool-"));
  const views = await readPages(spool);
  await rm(spool, { recursive: true, force: true });
  expect(views).toBe(5 * addresses.length);
  expect(await foundInPostgres(["/pagina-7"])).toEqual(["measures.inbox"]); // it finds what is there
  expect(await foundInPostgres(addresses)).toEqual([]);
  expect(await moveInbox(database.worker, clickhouse.client)).toEqual({ rows: 3 * views });
  await takeSnapshot(clickhouse.client, new Date(midnight + aDay - 1), { fromRows: 1 });
  expect(await rollUp(clickhouse.client, new Date(midnight + 1.5 * aDay))).toEqual(["2026-03-04"]);
  expect(await foundInClickHouse(["/pagina-7"])).toEqual(["breakdowns", "live_breakdowns", "page_views"]);
  expect(await foundInClickHouse(addresses)).toEqual([]);
  expect(await foundInPostgres(addresses)).toEqual([]);
});
