import { mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLog } from "#src/platform/log.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { backUpMeasures, restoreMeasures } from "./back-up.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { openCollector } from "./collector.ts";
import { moveInbox } from "./move-inbox.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-measures-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const everything = async () => {
  const texts = ["page_views", "page_times"].map(async (table) =>
    (await clickhouse.client.query({ query: `select * from arengo.${table} order by at, view`, format: "CSV" })).text(),
  );
  return Promise.all(texts);
};

test("what was backed up comes back, and what still waited in the inbox then counts once", async () => {
  await migrateClickHouse(clickhouse.client);
  const collector = openCollector(database.site, {
    log: openLog({ log: { level: "silent", format: "json" } }, "test"),
  });
  for (let index = 0; index < 900; index++) {
    const at = new Date(Date.parse("2026-03-30T10:00:00Z") + index * 300_000);
    const view = collector.record({
      site: "comune",
      path: `/"${index}"\\ è`,
      locale: "it",
      status: 200,
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
      address: "192.0.2.1",
      at,
    });
    if (view !== undefined) collector.recordTime({ site: "comune", view, seconds: 7, at });
  }
  await collector.stop();
  const { rows: inbox } = await database.pool.query("select batch, rows from measures.inbox order by number");
  await moveInbox(database.worker, clickhouse.client);
  const before = await everything();
  expect(await backUpMeasures(clickhouse.client, folder)).toEqual({ rows: 1_800 });

  await clickhouse.client.command({ query: "drop database arengo" });
  expect(await restoreMeasures(clickhouse.client, folder)).toEqual({ rows: 1_800 });
  expect(await restoreMeasures(clickhouse.client, folder)).toEqual({ rows: 1_800 });
  expect(await everything()).toEqual(before);

  for (const { batch, rows } of inbox) {
    await database.pool.query("insert into measures.inbox (batch, rows) values ($1, $2)", [
      batch,
      JSON.stringify(rows),
    ]);
  }
  await moveInbox(database.worker, clickhouse.client);
  expect(await everything()).toEqual(before);
}, 60_000);

test("a backup without measures comes back as empty tables, and a broken one is a fault", async () => {
  await clickhouse.client.command({ query: "drop database if exists arengo" });
  expect(await backUpMeasures(clickhouse.client, folder)).toEqual({ rows: 0 });
  expect(await restoreMeasures(clickhouse.client, folder)).toEqual({ rows: 0 });
  await truncate(join(folder, "page_views.jsonl.gz"), 7);
  await expect(restoreMeasures(clickhouse.client, folder)).rejects.toThrow("unexpected end of file");
});
