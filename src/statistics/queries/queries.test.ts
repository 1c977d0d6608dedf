import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { openLog } from "#src/platform/log.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { migrateClickHouse } from "../clickhouse-schema.ts";
import { openCollector } from "../collector.ts";
import { moveInbox } from "../move-inbox.ts";
import { makeReport, type Report } from "./report.ts";

const database = withDatabase();
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const scope = { sites: ["comune"], period: { from: "2026-10-23" as CivilDate, until: "2026-10-26" as CivilDate } };

const readers = { ada: "192.0.2.7", bruno: "198.51.100.9", carla: "2001:db8:7:1::5" };

// Summer time ends in the night of Sunday 25 October 2026: 2:30 comes twice. Instants are UTC, wall clock of Rome beside.
const traffic: [reader: keyof typeof readers, at: string, path: string, section?: string][] = [
  ["ada", "2026-10-24T21:50:00.000Z", "/novita", "novita"], // Sat 23:50
  ["ada", "2026-10-24T21:59:59.999Z", "/servizi", "servizi"], // Sat 23:59:59, same visit
  ["ada", "2026-10-24T22:05:00.000Z", "/servizi", "servizi"], // Sun 0:05, a new day: a new visitor and visit
  ["bruno", "2026-10-24T08:00:00.000Z", "/"], // Sat 10:00
  ["bruno", "2026-10-24T08:29:59.999Z", "/novita", "novita"], // Sat 10:29:59.999, still the same visit
  ["bruno", "2026-10-24T08:59:59.999Z", "/novita/a", "novita/comunicati"], // exactly 30 minutes later: a new visit
  ["carla", "2026-10-25T00:30:00.000Z", "/"], // Sun 2:30 summer time
  ["carla", "2026-10-25T01:30:00.000Z", "/"], // Sun 2:30 winter time, an hour later: a new visit
  ["carla", "2026-10-25T22:59:59.000Z", "/"], // Sun 23:59:59
  ["carla", "2026-10-25T23:00:00.000Z", "/"], // Mon 0:00
];

let report: Report;

beforeAll(async () => {
  expect((await makeReport(clickhouse.client, scope)).total).toEqual({ visits: 0, visitors: 0, views: 0 });
  await migrateClickHouse(clickhouse.client);
  const collector = openCollector(database.site, { log });
  for (const [reader, at, path, section] of traffic) {
    for (const site of ["comune", ...(reader === "ada" ? ["museo"] : [])]) {
      const view = collector.record({
        site,
        path,
        section,
        locale: "it",
        status: 200,
        userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
        address: readers[reader],
        at: new Date(at),
      });
      if (view !== undefined && site === "comune" && reader === "carla") {
        for (const seconds of [20, 50, 35]) collector.recordTime({ site, view, seconds, at: new Date(at) });
      }
    }
  }
  collector.recordTime({ site: "comune", view: "12345", seconds: 9, at: new Date("2026-10-25T10:00:00Z") });
  await collector.stop();
  await moveInbox(database.worker, clickhouse.client);
  report = await makeReport(clickhouse.client, scope);
});

test("days begin and end at midnight in Rome, also when a day has 25 hours", () => {
  expect(report.days).toEqual([
    { day: "2026-10-23", visits: 0, visitors: 0, views: 0 },
    { day: "2026-10-24", visits: 3, visitors: 2, views: 5 },
    { day: "2026-10-25", visits: 4, visitors: 2, views: 4 },
    { day: "2026-10-26", visits: 1, visitors: 1, views: 1 },
  ]);
  expect(report.total).toEqual({ visits: 8, visitors: 5, views: 10 });
});

test("a visit counts in each section where it read a page, a page view in one", () => {
  expect(report.sections).toEqual([
    { section: "", visits: 5, visitors: 3, views: 5 },
    { section: "novita", visits: 2, visitors: 2, views: 2 },
    { section: "servizi", visits: 2, visitors: 2, views: 2 },
    { section: "novita/comunicati", visits: 1, visitors: 1, views: 1 },
  ]);
});

test("the most read pages come first", () => {
  expect(report.pages).toEqual([
    { path: "/", views: 5, visitors: 3 },
    { path: "/novita", views: 2, visitors: 2 },
    { path: "/servizi", views: 2, visitors: 2 },
    { path: "/novita/a", views: 1, visitors: 1 },
  ]);
});

test("of each view the longest time counts, and times of views that were never counted do not", () => {
  expect(report.time).toEqual({ measured: 4, medianSeconds: 50 });
});

test("each site has its own figures", async () => {
  const museum = await makeReport(clickhouse.client, { ...scope, sites: ["museo"] });
  expect(museum.total).toEqual({ visits: 2, visitors: 2, views: 3 });
});

test("no table of ClickHouse holds an address or the name of a browser", async () => {
  const tables = await clickhouse.client.query({
    query: "select name from system.tables where database = 'arengo'",
    format: "JSONEachRow",
  });
  const names = (await tables.json<{ name: string }>()).map(({ name }) => name);
  expect(names).toContain("page_views");
  for (const name of names) {
    const rows = await (await clickhouse.client.query({ query: `select * from arengo.${name}`, format: "CSV" })).text();
    expect(rows).not.toMatch(/192\.0\.2|198\.51\.100|2001:0?db8|firefox|gecko/i);
  }
});
