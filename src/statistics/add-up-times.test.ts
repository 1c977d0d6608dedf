import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { addUpTimes, catchUpTimes } from "./add-up-times.ts";
import { backUpMeasures, restoreMeasures } from "./back-up.ts";
import { buildMonths } from "./build-months.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { planOf } from "./queries/plan.ts";
import { measureTimeOnPage } from "./queries/time-on-page.ts";
import { rollUp } from "./roll-up.ts";

vi.setConfig({ testTimeout: 120_000 });
const clickhouse = withClickHouse();
const days = ["2026-09-29", "2026-09-30", "2026-10-01", "2026-10-02"] as CivilDate[];
const [first, , , last] = days as [CivilDate, CivilDate, CivilDate, CivilDate];
const afterLast = (time: string) => new Date(`${addDays(last, 1)}T${time}Z`);

const insert = (table: string, values: readonly object[]) =>
  clickhouse.client.insert({
    table: `arengo.${table}`,
    format: "JSONEachRow",
    values: values.map((row) => ({ ...row, batch: randomUUID() })),
  });
const sayTime = (view: number, seconds: number, at: string) =>
  insert("page_times", [{ site: view % 3 === 0 ? "museo" : "comune", view, seconds, at }]);

// sixty views a day of two sites, two thirds of which say once or twice for how long they were in view
beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
  const views = days.flatMap((day, index) =>
    Array.from({ length: 60 }, (_, place) => {
      const view = index * 60 + place;
      const at = `${day} ${String(4 + (place % 17)).padStart(2, "0")}:10:00.000`;
      return { site: view % 3 === 0 ? "museo" : "comune", at, path: "/", view, visitor: place % 23 };
    }),
  );
  await insert("page_views", views);
  const said = views.filter(({ view }) => view % 3 !== 1);
  await insert(
    "page_times",
    [...said, ...said.slice(0, 50)].map(({ site, view, at }, index) => ({
      ...{ site, view, at: at.replace(":10:", ":40:"), seconds: (view * 37 + index * 11) % 240 },
    })),
  );
});

const periods = [
  { from: first, until: last },
  { from: last, until: last },
  { from: "2026-09-30", until: "2026-10-01" },
  { from: "2026-09-01", until: "2026-10-31" },
] as { from: CivilDate; until: CivilDate }[];

/** The time on page of several scopes, and the same as their rows tell it. */
async function told() {
  const scopes = periods.flatMap((period) => (["all", ["museo"]] as const).map((sites) => ({ sites, period })));
  return Promise.all(
    scopes.map(async (scope) => {
      const plan = await planOf(clickhouse.client, scope);
      return {
        isTimed: plan.timed !== "" && plan.timed <= scope.period.from,
        now: await measureTimeOnPage(clickhouse.client, scope, plan),
        ofRows: await measureTimeOnPage(clickhouse.client, scope, { ...plan, timed: "" }),
      };
    }),
  );
}

async function expectAsRows(isTimed: boolean) {
  const all = await told();
  expect(all.map(({ now }) => now)).toEqual(all.map(({ ofRows }) => ofRows));
  expect(all.every(({ now }) => now.measured > 10 && now.medianSeconds > 0)).toBe(true);
  expect(all.some((one) => one.isTimed)).toBe(isTimed);
  return all.map(({ now }) => now);
}

test("the time on the pages of a day is the same from the aggregates as from its rows, of months and single sites too", async () => {
  const before = await expectAsRows(false);
  const rolled = await rollUp(clickhouse.client, afterLast("00:20:00"), { rowsAtOnce: 7 });
  expect(rolled).toEqual(days);
  expect(await expectAsRows(false)).toEqual(before);
  await catchUpTimes(clickhouse.client, afterLast("00:20:00"), { without: rolled });
  expect(await expectAsRows(true)).toEqual(before);
  expect(await buildMonths(clickhouse.client, afterLast("00:20:00"))).toEqual(["2026-09-01"]);
  expect(await expectAsRows(true)).toEqual(before);
  expect(await addUpTimes(clickhouse.client, last)).toBe(false);
});

test("a page left after midnight, when its day was added up already, is in the figures of that day an hour later", async () => {
  const [before] = await expectAsRows(true);
  await sayTime(181, 9_000, `${addDays(last, 1)} 01:00:00.000`); // said nothing before
  await sayTime(182, 9_001, `${addDays(last, 1)} 01:00:00.000`); // had said less
  const [behind] = await told();
  expect([behind?.now, behind?.ofRows.measured]).toEqual([before, (before?.measured ?? 0) + 1]);
  await catchUpTimes(clickhouse.client, afterLast("01:20:00"));
  await expectAsRows(true);
  expect((await told())[0]?.now.measured).toBe((before?.measured ?? 0) + 1);
});

test("views that come late bring their times, and a day that is added up again counts them once", async () => {
  await insert("page_views", [{ site: "comune", at: `${last} 09:00:00.000`, path: "/", view: 1_001, visitor: 2 }]);
  await sayTime(1_001, 71, `${last} 09:05:00.000`);
  expect(await rollUp(clickhouse.client, afterLast("02:20:00"))).toEqual([last]);
  await expectAsRows(true);
});

test("days that an earlier version added up are told by their rows until they have their times, the newest first", async () => {
  const before = await expectAsRows(true);
  await clickhouse.client.command({
    query: "alter table arengo.breakdowns delete where dimension = 'seconds' settings mutations_sync = 1",
  });
  await clickhouse.client.command({ query: "truncate table arengo.timed" });
  expect(await expectAsRows(false)).toEqual(before);
  const now = afterLast("10:20:00");
  await catchUpTimes(clickhouse.client, now, { daysAtOnce: 2 });
  expect((await told()).map(({ isTimed }) => isTimed)).toEqual([false, false, true, true, false, false, false, false]);
  expect(await expectAsRows(true)).toEqual(before);
  await catchUpTimes(clickhouse.client, now, { daysAtOnce: 9 });
  await buildMonths(clickhouse.client, now);
  expect((await told()).every(({ isTimed }) => isTimed)).toBe(true);
  expect(await expectAsRows(true)).toEqual(before);
});

test("times in view outlive the rows that said them, and a copy of the measures has them", async () => {
  const before = (await told()).map(({ now }) => now);
  for (const table of ["page_views", "page_times"])
    await clickhouse.client.command({ query: `truncate table arengo.${table}` });
  expect((await told()).map(({ now }) => now)).toEqual(before);
  const folder = `${clickhouse.dataDir}-copy`;
  await backUpMeasures(clickhouse.client, folder);
  await clickhouse.client.command({ query: "drop database arengo" });
  await restoreMeasures(clickhouse.client, folder);
  expect((await told()).map(({ now }) => now)).toEqual(before);
});
