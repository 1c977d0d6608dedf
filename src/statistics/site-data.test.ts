import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { backUpMeasures, restoreMeasures } from "./back-up.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { importLogs } from "./import/import-logs.ts";
import { makeOverview, measureFigures } from "./queries/overview.ts";
import { rollUp } from "./roll-up.ts";
import { eraseSite, exportSite, forgetOldRows } from "./site-data.ts";

const clickhouse = withClickHouse();
const period = { from: "2020-01-01" as CivilDate, until: "2026-11-27" as CivilDate };
const batch = "00000000-0000-4000-8000-000000000000";

const fill = async () => {
  await migrateClickHouse(clickhouse.client);
  await clickhouse.client.insert({
    table: "arengo.page_views",
    format: "JSONEachRow",
    values: ["comune", "museo"].flatMap((site) =>
      ["2024-09-01", "2024-12-01", "2026-11-26"].map((day, view) => ({
        ...{ site, at: `${day} 10:00:00.000`, path: "/", view, visitor: view, batch },
      })),
    ),
  });
  await clickhouse.client.insert({
    table: "arengo.day_visitors",
    columns: ["site", "day", "part", "seen", "again"],
    format: "JSONEachRow",
    values: [{ site: "comune", day: "2020-05-01", part: "import 1", seen: [1, 2, 3], again: [3] }],
  });
  await clickhouse.client.insert({
    table: "arengo.days",
    format: "JSONEachRow",
    values: [{ site: "comune", day: "2020-05-01", source: "log", part: "import 1", hits: 9, visits: 3, visitors: 3 }],
  });
};
beforeAll(fill);

const rowsOf = async (table: string) =>
  Number(await (await clickhouse.client.query({ query: `select count() from arengo.${table}`, format: "CSV" })).text());

test("rows of single requests go after 25 months, sums stay for ever", async () => {
  const now = new Date("2026-11-27T10:00:00Z");
  await forgetOldRows(clickhouse.client, now);
  expect(await rowsOf("page_views")).toBe(6); // not before they are added up
  await rollUp(clickhouse.client, now);
  const before = await makeOverview(clickhouse.client, { sites: "all", period });
  await forgetOldRows(clickhouse.client, now);
  expect(await rowsOf("page_views")).toBe(4);
  await forgetOldRows(clickhouse.client, now, 12);
  expect(await rowsOf("page_views")).toBe(2);
  expect(await makeOverview(clickhouse.client, { sites: "all", period })).toEqual(before);
  expect(before.figures).toMatchObject({ pageViews: 6, visits: 9, hits: 9 });
  expect(await rollUp(clickhouse.client, now)).toEqual([]);
}, 60_000);

test("a copy of the measures holds the sums, and who was told apart", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-measures-"));
  const imported = { from: "2020-05-01" as CivilDate, until: "2020-05-01" as CivilDate };
  const before = await makeOverview(clickhouse.client, { sites: "all", period });
  const distinct = await measureFigures(clickhouse.client, { sites: "all", period: imported });
  expect(distinct).toMatchObject({ distinctVisitors: 3, returningVisitors: 1 });
  await backUpMeasures(clickhouse.client, folder);
  await clickhouse.client.command({ query: "drop database arengo" });
  await restoreMeasures(clickhouse.client, folder);
  await restoreMeasures(clickhouse.client, folder);
  expect(await makeOverview(clickhouse.client, { sites: "all", period })).toEqual(before);
  expect(await measureFigures(clickhouse.client, { sites: "all", period: imported })).toEqual(distinct);
  await rm(folder, { recursive: true });
}, 60_000);

test("what is held of a site is given out, and goes when it is erased, without touching the others", async () => {
  const lines: { table: string; site: string }[] = [];
  for await (const line of exportSite(clickhouse.client, "comune")) lines.push(JSON.parse(line));
  expect(new Set(lines.map(({ table }) => table))).toEqual(new Set(["page_views", "days", "breakdowns"]));
  expect(new Set(lines.map(({ site }) => site))).toEqual(new Set(["comune"]));
  const museum = await makeOverview(clickhouse.client, { sites: ["museo"], period });
  expect((await eraseSite(clickhouse.client, "comune", { imports: true })).rows).toBeGreaterThan(lines.length);
  expect((await measureFigures(clickhouse.client, { sites: ["comune"], period })).visits).toBe(0);
  expect(await makeOverview(clickhouse.client, { sites: ["museo"], period })).toEqual(museum);
}, 60_000);

test("a site that was imported is erased alone: its logs may come again, those of others stay and count nothing twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "arengo-erase-"));
  const log = async (name: string, day: string) => {
    const text = `151.1.1.1 - - [${day}/May/2012:08:00:00 +0200] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 Firefox/12.0"\n`;
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const load = async (site: string, name: string, day: string) =>
    importLogs(clickhouse.client, [await log(name, day)], {
      ...{ folder: join(folder, "imports"), site, sectionOf: () => "" },
    });
  const visits = async (site: string) => {
    const may = { from: "2012-05-01" as CivilDate, until: "2012-05-31" as CivilDate };
    return (await measureFigures(clickhouse.client, { sites: [site], period: may })).visits;
  };
  await load("comune", "a.log", "05");
  await load("fiera", "b.log", "06");
  await eraseSite(clickhouse.client, "fiera", { imports: true });
  expect(await load("comune", "c.log", "07")).toMatchObject({ counted: 1 });
  expect([await visits("comune"), await visits("fiera")]).toEqual([2, 0]);
  expect(await load("comune", "a.log", "05")).toMatchObject({ lines: 0 });
  expect(await load("fiera", "b.log", "06")).toMatchObject({ counted: 1 });
  expect([await visits("comune"), await visits("fiera")]).toEqual([2, 1]);
  await rm(folder, { recursive: true });
}, 60_000);
