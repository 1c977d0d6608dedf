import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { makeReport, type Report } from "./queries/report.ts";
import { rollUp } from "./roll-up.ts";
import { eraseSite } from "./site-data.ts";
import { takeSnapshot } from "./take-snapshot.ts";

vi.setConfig({ testTimeout: 120_000 });
const clickhouse = withClickHouse();
const now = new Date("2026-10-26T20:00:00Z");
const scope = { sites: "all", period: { from: "2026-10-25" as CivilDate, until: "2026-10-26" as CivilDate } } as const;
const few = { fromRows: 1, rowsAtOnce: 90 };

beforeAll(async () => {
  await migrateClickHouse(clickhouse.client);
});

let seed = 7;
const random = (below: number) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
const views: { view: number; at: Date; site: string }[] = [];
const instant = (at: Date) => at.toISOString().replace("T", " ").replace("Z", "");

/** A batch of page views from an hour on, with times in view of these and of earlier ones, and a few events. */
async function bring(hour: string, count = 30): Promise<void> {
  const batch = randomUUID();
  const insert = (table: string, values: readonly object[]) =>
    clickhouse.client.insert({ table: `arengo.${table}`, format: "JSONEachRow", values });
  const rows = Array.from({ length: count }, () => {
    const visitor = random(40);
    const at = new Date(Date.parse(hour) + random(3_600_000));
    const site = oneOf(["comune", "museo"]);
    views.push({ view: views.length + 1, at, site });
    return {
      ...{ site, at: instant(at), path: `/novita/${random(9)}`, section: oneOf(["novita", "bandi"]), locale: "it" },
      ...{ view: views.length, visitor, country: oneOf(["IT", "DE"]), region: "", language: "it", batch },
      ...{ referrer_host: "", referrer_kind: oneOf(["direct", "search"]), device: oneOf(["desktop", "phone"]) },
    };
  });
  await insert("page_views", rows);
  const times = Array.from({ length: count / 2 }, () => oneOf(views)).map(({ view, at, site }) => {
    const seconds = random(500);
    return { site, view, seconds, at: instant(new Date(at.getTime() + seconds * 1_000)), batch };
  });
  await insert("page_times", times);
  const events = [...rows.slice(0, 5)].map(({ site, at, view }) => ({
    site,
    at,
    kind: "download",
    key: "/a.pdf",
    view,
  }));
  await insert(
    "events",
    events.map((event) => ({ ...event, count: 1 + random(3), batch })),
  );
}

const report = () => makeReport(clickhouse.client, scope);

/** The report as the rows say it, one by one. */
async function reportOfRows(): Promise<Report> {
  const hide = (from: string, to: string) =>
    clickhouse.client.command({ query: `rename table arengo.${from} to arengo.${to}` });
  await hide("live_snapshots", "live_snapshots_hidden");
  await clickhouse.client.command({ query: "create table arengo.live_snapshots as arengo.live_snapshots_hidden" });
  try {
    return await report();
  } finally {
    await clickhouse.client.command({ query: "drop table arengo.live_snapshots" });
    await hide("live_snapshots_hidden", "live_snapshots");
  }
}

const chains = async () => {
  const found = await clickhouse.client.query({
    query: "select chain, toUInt32(count()) as snapshots from arengo.live_snapshots group by chain order by max(at)",
    format: "JSONEachRow",
  });
  return (await found.json<{ snapshots: number }>()).map(({ snapshots }) => snapshots);
};

test("snapshots that go on from each other tell what all rows tell, visits that go on and late times too", async () => {
  for (const hour of ["25T22", "25T23", "26T00", "25T09"]) {
    await bring(`2026-10-${hour}:00:00Z`);
    expect(await takeSnapshot(clickhouse.client, now, few)).toBe(true);
    const told = await report();
    expect(told.time.measured).toBeGreaterThan(0);
    expect(told).toEqual(await reportOfRows());
  }
  expect(await chains()).toEqual([4]);
});

/** A client whose statement with this number breaks off. */
function breakingAt(client: ClickHouseClient, number: number): ClickHouseClient {
  let count = 0;
  const command: ClickHouseClient["command"] = async (asked) => {
    count += 1;
    if (count === number) throw new Error("broken off");
    return client.command(asked);
  };
  return Object.assign(Object.create(client) as ClickHouseClient, { command });
}

test("a snapshot that breaks off anywhere changes nothing, and the next one counts everything once", async () => {
  for (const number of [3, 9]) {
    const before = await report();
    await bring("2026-10-26T10:00:00Z");
    await expect(takeSnapshot(breakingAt(clickhouse.client, number), now, few)).rejects.toThrow("broken off");
    expect(await report()).toEqual(before);
    await bring("2026-10-26T10:30:00Z");
    await takeSnapshot(clickhouse.client, now, few);
    expect(await report()).toEqual(await reportOfRows());
  }
});

test("ClickHouse killed while a snapshot is taken loses and doubles nothing", async () => {
  await bring("2026-10-26T12:00:00Z", 60);
  const broken = takeSnapshot(clickhouse.client, now, { ...few, rowsAtOnce: 10 }).catch(() => "broken off");
  await new Promise((resolve) => setTimeout(resolve, 400));
  await clickhouse.kill();
  await broken;
  await clickhouse.start();
  await bring("2026-10-26T12:30:00Z");
  await takeSnapshot(clickhouse.client, now, few);
  expect(await report()).toEqual(await reportOfRows());
});

test("when rows went beside the batches all are counted anew", async () => {
  const [before] = await chains();
  await clickhouse.client.command({
    query: "alter table arengo.page_views delete where path = '/novita/3' settings mutations_sync = 1",
  });
  await takeSnapshot(clickhouse.client, now, few);
  expect(await chains()).toEqual([before, 1]);
  expect(await report()).toEqual(await reportOfRows());
  await eraseSite(clickhouse.client, "museo");
  await takeSnapshot(clickhouse.client, now, few);
  expect(await report()).toEqual(await reportOfRows());
});

test("a day that went into the aggregates leaves the snapshots, and the figures are the same", async () => {
  const { total, overview } = await report();
  await rollUp(clickhouse.client, new Date("2026-10-26T00:30:00Z"));
  expect((await report()).overview).toEqual(overview);
  await bring("2026-10-26T14:00:00Z");
  await takeSnapshot(clickhouse.client, now, few);
  const after = await report();
  expect(after).toEqual(await reportOfRows());
  expect(after.total.views).toBeGreaterThan(total.views);
});
