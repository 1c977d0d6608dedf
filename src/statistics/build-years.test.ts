import { beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { buildMonths, noteChanged } from "./build-months.ts";
import { buildYears } from "./build-years.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { makeOverview } from "./queries/overview.ts";
import { planOf } from "./queries/plan.ts";

const clickhouse = withClickHouse();
const date = (text: string) => text as CivilDate;
const now = new Date("2013-06-15T10:00:00Z");
const period = (from: string, until: string) => ({ from: date(from), until: date(until) });
const scopes = [
  { sites: ["comune"], period: period("2011-01-01", "2012-12-31") },
  { sites: ["comune", "museo"], period: period("2011-01-01", "2011-12-31") },
  { sites: "all" as const, period: period("2010-11-15", "2013-02-01") },
  { sites: ["museo"], period: period("2011-02-01", "2012-12-30") },
];

/** A day of a site with these visitors, those of `again` for a further time. */
async function addDay(site: string, day: string, seen: readonly number[], again: readonly number[] = []) {
  const insert = (table: string, row: object, columns?: [string, ...string[]]) =>
    clickhouse.client.insert({
      table: `arengo.${table}`,
      format: "JSONEachRow",
      values: [{ site, day, part: "p", ...row }],
      ...(columns && { columns }),
    });
  const own = { source: "log", visits: seen.length, visitors: seen.length, page_views: seen.length * 2 };
  await insert("days", own);
  await insert("day_visitors", { seen, again }, ["site", "day", "part", "seen", "again"]);
  for (const parent of ["search", "direct"]) {
    await insert("breakdowns", { ...own, hits: 0, dimension: "country", key: day.slice(5, 7), parent });
  }
}

const everything = () => Promise.all(scopes.map((scope) => makeOverview(clickhouse.client, scope)));
const yearsOf = async (from: string, until: string) =>
  (await planOf(clickhouse.client, { sites: "all", period: period(from, until) })).years;

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  await addDay("comune", "2010-12-31", [1, 2]);
  await addDay("comune", "2011-01-01", [11, 12, 13]);
  await addDay("comune", "2011-12-31", [12, 13, 14], [12, 13]);
  await addDay("museo", "2011-05-10", [21, 22]);
  await addDay("comune", "2012-02-29", [31]);
  await addDay("museo", "2012-12-31", [41, 42, 43, 44]);
  await addDay("comune", "2013-01-31", [51]);
});

test("years that are over are added up, and give the same figures as their days", async () => {
  const byDays = await everything();
  expect(byDays.map(({ figures }) => [figures.distinctVisitors, figures.returningVisitors])).toEqual([
    ...[
      [5, 2],
      [6, 2],
    ],
    ...[
      [14, 2],
      [2, 0],
    ],
  ]);
  expect(await buildYears(clickhouse.client, now)).toEqual([]);
  await buildMonths(clickhouse.client, now);
  const byMonths = await everything();
  expect(await buildYears(clickhouse.client, now)).toEqual(["2010-01-01", "2011-01-01", "2012-01-01"]);
  expect(await buildYears(clickhouse.client, now)).toEqual([]);
  expect(await yearsOf("2010-01-02", "2013-06-01")).toEqual(["2011-01-01", "2012-01-01"]);
  expect(await yearsOf("2011-01-01", "2011-12-30")).toEqual([]);
  expect(await yearsOf("2011-01-01", "2011-12-31")).toEqual(["2011-01-01"]);
  expect(byMonths).toEqual(byDays);
  expect(await everything()).toEqual(byDays);
});

test("a year in which a day changes is added up by months and days until it is built anew", async () => {
  await noteChanged(clickhouse.client, [date("2011-05-11")]);
  await addDay("museo", "2011-05-11", [22, 23], [22]);
  const { months, years, rest } = await planOf(clickhouse.client, {
    sites: "all",
    period: period("2011-01-01", "2012-12-31"),
  });
  expect([years, months, rest]).toEqual([
    ...[["2012-01-01"], ["2011-01-01", "2011-12-01"], [period("2011-02-01", "2011-11-30")]],
  ]);
  const changed = await everything();
  expect(changed[1]?.figures).toMatchObject({ visits: 10, distinctVisitors: 7, returningVisitors: 3 });
  expect(await buildYears(clickhouse.client, now)).toEqual([]);
  await buildMonths(clickhouse.client, now);
  expect(await buildYears(clickhouse.client, now)).toEqual(["2011-01-01"]);
  expect(await yearsOf("2011-01-01", "2012-12-31")).toEqual(["2011-01-01", "2012-01-01"]);
  expect(await everything()).toEqual(changed);
});
