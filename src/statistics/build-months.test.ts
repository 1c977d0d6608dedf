import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { buildMonths, noteChanged } from "./build-months.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { breakDown } from "./queries/break-down.ts";
import { daysBeside, planOf } from "./queries/plan.ts";

const clickhouse = withClickHouse();
const date = (text: string) => text as CivilDate;
const now = new Date("2011-06-15T10:00:00Z");

const row = (day: string, key: string, visits: number) => ({
  ...{ site: "comune", dimension: "country", day, source: "log", part: "p", key, parent: "search", hits: 0 },
  ...{ page_views: visits * 2, visits, visitors: visits },
});
const insert = (values: object[]) =>
  clickhouse.client.insert({ table: "arengo.breakdowns", format: "JSONEachRow", values });
const period = (from: string, until: string) => ({ from: date(from), until: date(until) });
const visitsOf = async (from: string, until: string) => {
  const scope = { sites: ["comune"], period: period(from, until) };
  const { country } = await breakDown(clickhouse.client, scope, ["country"]);
  return country.map(({ key, visits }) => [key, visits]);
};
const builtIn = async (from: string, until: string) =>
  (await planOf(clickhouse.client, { sites: "all", period: period(from, until) })).months;

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  await insert([
    ...[row("2011-03-31", "IT", 1), row("2011-04-01", "IT", 10), row("2011-04-30", "US", 20)],
    ...[row("2011-05-15", "IT", 100), row("2011-06-01", "IT", 1_000)],
  ]);
});

test("days beside whole months are told apart from them", () => {
  const months = [
    ...[period("2011-02-01", "2011-02-28"), period("2011-03-01", "2011-03-31"), period("2011-05-01", "2011-05-31")],
  ];
  expect(daysBeside(period("2011-01-20", "2011-06-02"), months)).toEqual([
    ...[period("2011-01-20", "2011-01-31"), period("2011-04-01", "2011-04-30"), period("2011-06-01", "2011-06-02")],
  ]);
  expect(daysBeside(period("2011-02-01", "2011-03-31"), months.slice(0, 2))).toEqual([]);
});

test("months that are over are added up, and give the same figures as their days", async () => {
  const all = ["2011-03-31", "2011-06-30"] as const;
  const before = await visitsOf(...all);
  expect(before).toEqual([
    ["IT", 1_111],
    ["US", 20],
  ]);
  expect(await buildMonths(clickhouse.client, now)).toEqual(["2011-03-01", "2011-04-01", "2011-05-01"]);
  expect(await buildMonths(clickhouse.client, now)).toEqual([]);
  expect(await builtIn(...all)).toEqual(["2011-04-01", "2011-05-01"]);
  expect(await visitsOf(...all)).toEqual(before);
  expect(await visitsOf("2011-04-02", "2011-05-31")).toEqual([
    ["IT", 100],
    ["US", 20],
  ]);
});

test("a month whose days change is added up by days until it is built anew", async () => {
  await noteChanged(clickhouse.client, [date("2011-04-07")]);
  await insert([row("2011-04-07", "IT", 5)]);
  expect(await builtIn("2011-04-01", "2011-05-31")).toEqual(["2011-05-01"]);
  expect(await visitsOf("2011-04-01", "2011-04-30")).toEqual([
    ["US", 20],
    ["IT", 15],
  ]);
  expect(await buildMonths(clickhouse.client, now)).toEqual(["2011-04-01"]);
  expect(await builtIn("2011-04-01", "2011-05-31")).toEqual(["2011-04-01", "2011-05-01"]);
  expect(await visitsOf("2011-04-01", "2011-04-30")).toEqual([
    ["US", 20],
    ["IT", 15],
  ]);
});
