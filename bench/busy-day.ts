import { randomUUID } from "node:crypto";
import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import {
  catchUpTimes,
  type FigureScope,
  makeReport,
  migrateClickHouse,
  rollUp,
  takeSnapshot,
} from "#src/statistics/index.ts";

/** What a day of so many views took. */
export interface BusyDay {
  /** The first snapshot of all of it. */
  readonly firstSnapshotSeconds: number;
  /** One that goes on from it, when a hundredth of the views is new. */
  readonly snapshotSeconds: number;
  readonly dashboardMs: readonly number[];
  readonly rollUpSeconds: number;
  /** Of that day alone, when it is over and in the aggregates. */
  readonly dayAfterMs: readonly number[];
}

const rounds = 20;

/** Fills the day of `now` with views of the site, half of them with their time in view, and asks for its dashboard and its sums. */
export async function measureBusyDay(clickhouse: ClickHouseClient, views: number): Promise<BusyDay> {
  const now = new Date();
  const today = civilDateOf(now);
  await migrateClickHouse(clickhouse);
  const scope = { sites: ["comune"], period: { from: addDays(today, -29), until: today } };
  const late = Math.ceil(views / 100);
  await fillDay(clickhouse, { views, from: 0, until: views - late, begin: startOfDay(today) });
  const firstSnapshotSeconds = await secondsOf(() => takeSnapshot(clickhouse, now));
  await fillDay(clickhouse, { views, from: views - late, until: views, begin: startOfDay(today) });
  const snapshotSeconds = await secondsOf(() => takeSnapshot(clickhouse, now));
  const dashboardMs = await askAgain(clickhouse, scope, views);
  const midnight = startOfDay(addDays(today, 1));
  const rollUpSeconds = await secondsOf(() => rollUp(clickhouse, midnight));
  await catchUpTimes(clickhouse, midnight, { without: [today] });
  const dayAfterMs = await askAgain(clickhouse, { ...scope, period: { from: today, until: today } }, views);
  return { firstSnapshotSeconds, snapshotSeconds, dashboardMs, rollUpSeconds, dayAfterMs };
}

/** How long the dashboard of a period with so many views takes, again and again. */
async function askAgain(clickhouse: ClickHouseClient, scope: FigureScope, views: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const asked = performance.now();
    const { overview } = await makeReport(clickhouse, scope);
    if (round > 0) times.push(performance.now() - asked); // the first one warms up
    const { pageViews } = overview.figures;
    if (pageViews !== views) throw new Error(`${pageViews} views of ${views} are told`);
  }
  return times;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

const oneOf = (of: readonly string[], seed: number) =>
  `arrayElement([${of.map((text) => `'${text}'`).join(", ")}], 1 + cityHash64(number, ${seed}) % ${of.length})`;

interface Stretch {
  readonly views: number;
  readonly from: number;
  readonly until: number;
  readonly begin: Date;
}

/** Some of the views of a day, three and a half a visitor, spread over it; half of them say how long they were in view. */
async function fillDay(clickhouse: ClickHouseClient, { views, from, until, begin }: Stretch): Promise<void> {
  const atOnce = 200_000;
  for (let first = from; first < until; first += atOnce) {
    const rows = Math.min(atOnce, until - first);
    const batch = randomUUID();
    await clickhouse.command({
      query: `insert into arengo.page_views (site, at, path, section, locale, view, visitor, country, region, language,
          referrer_host, referrer_kind, device, batch)
        select 'comune', toDateTime64({begin:String}, 3, 'UTC') + toIntervalMillisecond(intDiv(number * 82800000, {views:UInt32})),
          concat('/novita/', toString(cityHash64(number) % 900)), ${oneOf(["novita", "bandi", "servizi", "uffici"], 2)}, 'it',
          rand64(), cityHash64(number, 3) % {visitors:UInt32}, ${oneOf(["IT", "US", "DE", "FR"], 4)},
          ${oneOf(["IT-52", "US-CA", "DE-BY", ""], 4)}, 'it', ${oneOf(["", "google.it", "facebook.com"], 5)},
          ${oneOf(["direct", "search", "social"], 5)}, 'desktop', {batch:UUID}
        from numbers({first:UInt32}, {rows:UInt32})`,
      query_params: {
        ...{ begin: begin.toISOString().slice(0, 19).replace("T", " "), views, first, rows },
        ...{ visitors: Math.ceil(views / 3.5), batch },
      },
    });
    await clickhouse.command({
      query: `insert into arengo.page_times (site, at, view, seconds, batch)
        select site, at + cityHash64(view) % 900, view, cityHash64(view) % 900, batch from arengo.page_views where view % 2 = 0 and batch = {batch:UUID}`,
      query_params: { batch },
    });
  }
}
