import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { migrateClickHouse } from "../clickhouse-schema.ts";
import { rollUp } from "../roll-up.ts";
import { takeSnapshot } from "../take-snapshot.ts";
import { breakDown } from "./break-down.ts";
import { compareFigures, makeOverview, measureFigures, type Overview, watchLive } from "./overview.ts";

vi.setConfig({ testTimeout: 60_000 });
const clickhouse = withClickHouse();
const period = { from: "2026-10-24" as CivilDate, until: "2026-10-26" as CivilDate };
const scope = { sites: ["comune"], period };

// visitor, UTC instant, path, section, country, referrer, kind. Rome is two hours ahead until the night of the 25th, then one.
const traffic: [number, string, string, string, string, string, string][] = [
  [1, "2026-10-24 08:00:00.000", "/", "", "IT", "", "direct"],
  [1, "2026-10-24 08:03:01.000", "/novita", "novita", "IT", "", "own"], // 181 seconds: a long visit
  [1, "2026-10-24 08:33:01.000", "/novita/a", "novita/comunicati", "IT", "", "direct"], // 30 minutes later: a new visit
  [2, "2026-10-24 09:00:00.000", "/", "", "DE", "www.google.de", "search"],
  [2, "2026-10-25 09:00:00.000", "/", "", "DE", "www.google.de", "search"],
  [3, "2026-10-25 23:30:00.000", "/novita", "novita", "", "", "direct"], // 0:30 of the 26th in Rome
];
let fresh: Overview;

beforeAll(async () => {
  expect((await measureFigures(clickhouse.client, scope)).visits).toBe(0);
  await migrateClickHouse(clickhouse.client);
  const batch = "00000000-0000-4000-8000-000000000000";
  await clickhouse.client.insert({
    table: "arengo.page_views",
    format: "JSONEachRow",
    values: ["comune", "museo"].flatMap((site) =>
      traffic.map(([visitor, at, path, section, country, referrer_host, referrer_kind], view) => ({
        ...{ site, at, path, section, locale: "it", view: view + 1, visitor, referrer_host, referrer_kind, country },
        ...{ device: "desktop", language: "it", batch },
      })),
    ),
  });
  await clickhouse.client.insert({
    table: "arengo.page_times",
    format: "JSONEachRow",
    values: [30, 200].map((seconds) => ({ site: "comune", at: "2026-10-24 09:00:30.000", view: 4, seconds, batch })),
  });
  await clickhouse.client.insert({
    table: "arengo.events",
    format: "JSONEachRow",
    values: [
      { site: "comune", at: "2026-10-24 09:01:00.000", kind: "download", key: "/a.pdf", view: 1, count: 1, batch },
      { site: "comune", at: "2026-10-24 09:01:00.000", kind: "notFound", key: "/b", view: 2, count: 1, batch },
      { site: "comune", at: "2026-10-24 09:01:00.000", kind: "hit", key: "", view: 3, count: 40, batch },
    ],
  });
  fresh = await makeOverview(clickhouse.client, scope);
});

test("figures of a period are those counted by hand", () => {
  expect(fresh.figures).toEqual({
    ...{ hits: 40, robotHits: 0, files: 0, downloads: 1, notFound: 1, bytes: 0 },
    ...{ pageViews: 6, visits: 5, visitors: 4, returningVisits: 0, onePageVisits: 4 },
    // visitor 2's first page said it was in view for 200 seconds
    ...{ longVisits: 2, visitSeconds: 381, shareOver3Minutes: 2 / 5, averageVisitSeconds: 381 / 5 },
    ...{ distinctVisitors: null, returningVisitors: null, returningShare: null },
    ...{ pagesPerVisit: 6 / 5, onePageShare: 4 / 5, shareFromAbroad: 2 / 4, shareFromSearch: 2 / 5 },
    ...{ searchShareFromAbroad: 1, averageVisitsPerDay: 5 / 3, averageVisitorsPerDay: 4 / 3 },
  });
  expect(fresh.days.map(({ day, visits, pageViews }) => [day, visits, pageViews])).toEqual([
    ["2026-10-24", 3, 4],
    ["2026-10-25", 1, 1],
    ["2026-10-26", 1, 1],
  ]);
  expect(fresh.months.map(({ month, visitors }) => [month, visitors])).toEqual([["2026-10", 4]]);
});

test("every dimension divides them", () => {
  const rows = (dimension: keyof Overview["breakdowns"]) =>
    fresh.breakdowns[dimension].map(({ key, hits, pageViews, visits, visitors }) => [
      key,
      hits,
      pageViews,
      visits,
      visitors,
    ]);
  expect(rows("path")).toEqual([
    ["/", 0, 3, 3, 3],
    ["/novita", 0, 2, 2, 2],
    ["/novita/a", 0, 1, 1, 1],
  ]);
  expect(fresh.breakdowns.path.map(({ parent }) => parent)).toEqual(["", "novita", "novita/comunicati"]);
  expect(rows("section").map(([key, , views]) => [key, views])).toEqual([
    ["", 3],
    ["novita", 2],
    ["novita/comunicati", 1],
  ]);
  expect(rows("country")).toEqual([
    ["IT", 0, 3, 2, 1],
    ["DE", 0, 2, 2, 2],
    ["", 0, 1, 1, 1],
  ]);
  expect(rows("exit").map(([key, , , visits]) => [key, visits])).toEqual([
    ["/novita", 2],
    ["/", 2],
    ["/novita/a", 1],
  ]);
  expect(rows("entry").map(([key, , , visits]) => [key, visits])).toEqual([
    ["/", 3],
    ["/novita", 1],
    ["/novita/a", 1],
  ]);
  // 9 UTC is 11 o'clock on the 24th, and 10 on the 25th
  expect(rows("hour").map(([key, , views]) => [key, views])).toEqual([
    ["10", 4],
    ["00", 1],
    ["11", 1],
  ]);
  expect(rows("length").map(([key, , , visits]) => [key, visits])).toEqual([
    ["0-10s", 3],
    ["3-10m", 2],
  ]);
  expect(rows("download")).toEqual([["/a.pdf", 1, 0, 0, 0]]);
  expect(rows("notFound")).toEqual([["/b", 1, 0, 0, 0]]);
});

test("the pages of one section, and the countries by kind of referrer, can be asked for alone", async () => {
  const { path } = await breakDown(clickhouse.client, scope, ["path"], { parent: "novita" });
  expect(path.map(({ key }) => key)).toEqual(["/novita"]);
  const { country } = await breakDown(clickhouse.client, scope, ["country"], { joinParents: false });
  expect(country.map(({ key, parent, visits }) => [key, parent, visits])).toEqual([
    ["IT", "direct", 2],
    ["DE", "search", 2],
    ["", "direct", 1],
  ]);
});

test("sites are added up", async () => {
  expect((await measureFigures(clickhouse.client, { sites: ["comune", "museo"], period })).visits).toBe(10);
  expect((await measureFigures(clickhouse.client, { sites: "all", period })).pageViews).toBe(12);
  expect((await measureFigures(clickhouse.client, { sites: ["mercato"], period })).visits).toBe(0);
});

test("two periods are compared figure by figure", () => {
  const compared = compareFigures(
    { ...fresh.figures, visits: 1_450 },
    { ...fresh.figures, visits: 1_250, downloads: 0 },
  );
  expect(compared.visits).toEqual({ now: 1_450, before: 1_250, change: 1_450 / 1_250 - 1 });
  expect(compared.downloads.change).toBeNull();
  expect(compared.distinctVisitors).toEqual({ now: null, before: null, change: null });
});

test("the last half hour is shown by minutes", async () => {
  const live = await watchLive(clickhouse.client, ["comune"], new Date("2026-10-24T08:03:30Z"));
  expect(live.minutes.filter(({ pageViews }) => pageViews > 0)).toEqual([
    { ago: 0, pageViews: 1, visitors: 1 },
    { ago: 3, pageViews: 1, visitors: 1 },
  ]);
  expect(live.minutes).toHaveLength(30);
  expect(live.pages.map(({ path }) => path)).toEqual(["/", "/novita"]);
});

/** A ClickHouse in which the rows of a whole day, or of half of one, do not fit. */
function withLittleMemory(client: ClickHouseClient): ClickHouseClient {
  const command: ClickHouseClient["command"] = async (asked) => {
    const slices = Number(asked.query_params?.slices);
    if (slices < 4) throw Object.assign(new Error("Query memory limit exceeded"), { code: "241" });
    return client.command(asked);
  };
  return Object.assign(Object.create(client) as ClickHouseClient, { command });
}

test("days that are over go into the aggregates without changing a figure, also when rows come late", async () => {
  const now = new Date("2026-10-26T11:00:00Z");
  expect(await rollUp(clickhouse.client, now, { rowsAtOnce: 4 })).toEqual(["2026-10-24", "2026-10-25"]);
  expect(await rollUp(clickhouse.client, now)).toEqual([]);
  expect(await makeOverview(clickhouse.client, scope)).toEqual(fresh);
  // a day that broke off in the middle is rolled again, to the same rows
  await clickhouse.client.command({
    query: "alter table arengo.days delete where day = '2026-10-24' settings mutations_sync = 1",
  });
  expect(await rollUp(withLittleMemory(clickhouse.client), now)).toEqual(["2026-10-24"]);
  expect(await makeOverview(clickhouse.client, scope)).toEqual(fresh);
  const late = { at: "2026-10-25 09:10:00.000", path: "/", locale: "it", view: 99, visitor: 2, device: "desktop" };
  await clickhouse.client.insert({
    table: "arengo.page_views",
    format: "JSONEachRow",
    values: [{ site: "comune", ...late, batch: "00000000-0000-4000-8000-000000000001" }],
  });
  expect((await measureFigures(clickhouse.client, scope)).pageViews).toBe(6);
  expect(await rollUp(clickhouse.client, now)).toEqual(["2026-10-25"]);
  const after = await measureFigures(clickhouse.client, scope);
  expect([after.pageViews, after.visits]).toEqual([7, 5]);
});

test("a snapshot of many rows tells the same, and what comes after it is told by the next one", async () => {
  const now = new Date("2026-10-26T11:00:00Z");
  const all = { ...scope, sites: "all" } as const;
  const before = await makeOverview(clickhouse.client, all);
  expect(await takeSnapshot(clickhouse.client, now, { fromRows: 3 })).toBe(false);
  expect(await takeSnapshot(clickhouse.client, now, { fromRows: 2, rowsAtOnce: 1 })).toBe(true);
  expect(await makeOverview(clickhouse.client, all)).toEqual(before);
  await clickhouse.client.insert({
    table: "arengo.page_views",
    format: "JSONEachRow",
    values: [{ site: "mercato", at: "2026-10-26 09:10:00.000", path: "/", view: 9, visitor: 2, batch: randomUUID() }],
  });
  expect((await makeOverview(clickhouse.client, all)).figures).toEqual(before.figures);
  for (const _ of [1, 2]) await takeSnapshot(clickhouse.client, now, { fromRows: 2 });
  expect((await makeOverview(clickhouse.client, all)).figures.pageViews).toBe(before.figures.pageViews + 1);
  const kept = await clickhouse.client.query({
    query: "select toUInt8(uniqExact(part)) as parts from arengo.live_breakdowns",
    format: "JSONEachRow",
  });
  expect(await kept.json()).toEqual([{ parts: 2 }]);
});
