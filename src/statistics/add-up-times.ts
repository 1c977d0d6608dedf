import { randomUUID } from "node:crypto";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { noteChanged } from "./build-months.ts";
import { liveTimes, secondsInView } from "./queries/live-rows.ts";
import { instantsOf } from "./queries/period.ts";
import { timesUntil } from "./queries/scope.ts";

/** What wrote the rows of a day in the aggregates: its live rows. */
export const partOfDay = (day: CivilDate) => `live ${day}`;

/** Page views whose times one statement looks for at most: their list is what fills its memory. */
const usualViews = 250_000;
/** Days that an earlier version added up without their times, and that get them at a time. */
const usualDays = 31;
/** How long after a time in view may have been said it may still be on its way here. */
const lateMs = 3_600_000;

/**
 * Adds up for how long the pages of a day were in view (dimension `seconds` of `arengo.breakdowns`), or what has come since it did: a page
 * left after midnight says so when its day is in the aggregates already. What differs is added, below 0 too, in one insert: it may end at
 * any point and be called again.
 * @returns whether anything differed
 */
export async function addUpTimes(
  clickhouse: ClickHouseClient,
  day: CivilDate,
  viewsAtOnce = usualViews,
): Promise<boolean> {
  const counted = await countSeconds(clickhouse, day, viewsAtOnce);
  for (const { site, seconds, views } of await heldSeconds(clickhouse, day)) add(counted, site, seconds, -views);
  const values = [...counted].flatMap(([site, bySeconds]) =>
    [...bySeconds]
      .filter(([, views]) => views !== 0)
      .map(([seconds, views]) => ({ site, key: String(seconds), page_views: views })),
  );
  if (values.length === 0) return false;
  await noteChanged(clickhouse, [day]);
  await clickhouse.insert({
    table: "arengo.breakdowns",
    columns: ["site", "dimension", "day", "source", "part", "key", "page_views"],
    values: values.map((row) => ({ ...row, dimension: secondsInView, day, source: "live", part: partOfDay(day) })),
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: randomUUID() },
  });
  await noteChanged(clickhouse, [day]);
  return true;
}

/**
 * Adds up times that came late, and those of days that an earlier version put into the aggregates without, newest day first. Until a day has
 * them, they are told from its rows: `arengo.timed` says from which day on all days have.
 * @param options.without days that were added up just now
 */
export async function catchUpTimes(
  clickhouse: ClickHouseClient,
  now: Date,
  options: { readonly without?: readonly CivilDate[]; readonly daysAtOnce?: number } = {},
): Promise<void> {
  const { without = [], daysAtOnce = usualDays } = options;
  const [state] = await ask<{ rolled: CivilDate; since: CivilDate | "" }>(
    clickhouse,
    `select toString(max(day)) as rolled, (select if(count() = 0, '', toString(min(since))) from arengo.timed) as since
     from arengo.rolled`,
  );
  if (!state || state.rolled <= beforeAll) return;
  const { rolled } = state;
  let since = state.since === "" ? addDays(rolled, 1) : state.since;
  if (state.since === "") await sayTimed(clickhouse, since);
  const today = civilDateOf(now);
  for (const day of [addDays(today, -2), addDays(today, -1)]) {
    const isOpen = now.getTime() < Date.parse(`${timesUntil({ from: day, until: day }).replace(" ", "T")}Z`) + lateMs;
    if (isOpen && day <= rolled && day >= since && !without.includes(day)) await addUpTimes(clickhouse, day);
  }
  for (let done = 0; done < daysAtOnce && since > beforeAll; done += 1) {
    since = await lastDayBefore(clickhouse, since);
    if (since > beforeAll) await addUpTimes(clickhouse, since);
    await sayTimed(clickhouse, since);
  }
}

/** The last day before another of which there are rows; 1970 when there is none. */
async function lastDayBefore(clickhouse: ClickHouseClient, day: CivilDate): Promise<CivilDate> {
  const query = "select toString(max(day)) as last from arengo.page_views where day < {day:Date}";
  const [found] = await ask<{ last: CivilDate }>(clickhouse, query, { day });
  return found?.last ?? beforeAll;
}

const beforeAll = "1970-01-01" as CivilDate;

const sayTimed = (clickhouse: ClickHouseClient, since: CivilDate) =>
  clickhouse.insert({ table: "arengo.timed", columns: ["since"], values: [{ since }], format: "JSONEachRow" });

interface SecondsOfSite {
  readonly site: string;
  readonly seconds: number;
  readonly views: number;
}
type Counted = Map<string, Map<number, number>>;

function add(counted: Counted, site: string, seconds: number, views: number): void {
  const ofSite = counted.get(site) ?? new Map<number, number>();
  counted.set(site, ofSite.set(seconds, (ofSite.get(seconds) ?? 0) + views));
}

/** How many page views of a day were in view for how long, as its rows say. */
async function countSeconds(clickhouse: ClickHouseClient, day: CivilDate, viewsAtOnce: number): Promise<Counted> {
  const period = { from: day, until: day };
  const values = { ...instantsOf(period), timesUntil: timesUntil(period) };
  const ofDay = "at >= {from:DateTime64(3, 'UTC')} and at < {before:DateTime64(3, 'UTC')}";
  const [found] = await ask<{ views: number }>(
    clickhouse,
    `select toUInt32(count()) as views from arengo.page_views where ${ofDay}`,
    values,
  );
  const shares = Math.ceil((found?.views ?? 0) / viewsAtOnce);
  // numbers of views are random: their shares are alike
  const ofShare = "view % {shares:UInt32} = {share:UInt32}";
  const times = `at >= {from:DateTime64(3, 'UTC')} and at < {timesUntil:DateTime64(3, 'UTC')} and ${ofShare}`;
  const counted: Counted = new Map();
  for (let share = 0; share < shares; share += 1) {
    const rows = await ask<SecondsOfSite>(
      clickhouse,
      `select site, toUInt32(key) as seconds, toUInt32(page_views) as views from (${liveTimes(`${ofDay} and ${ofShare}`, times)})`,
      { ...values, shares, share },
    );
    for (const { site, seconds, views } of rows) add(counted, site, seconds, views);
  }
  return counted;
}

/** The same as the aggregates have it. */
const heldSeconds = (clickhouse: ClickHouseClient, day: CivilDate): Promise<SecondsOfSite[]> =>
  ask(
    clickhouse,
    `select site, toUInt32(key) as seconds, toInt32(sum(page_views)) as views from arengo.breakdowns
     where dimension = {dimension:String} and day = {day:Date} and source = 'live' group by site, seconds`,
    { dimension: secondsInView, day },
  );

async function ask<Row>(
  clickhouse: ClickHouseClient,
  query: string,
  values: Readonly<Record<string, string | number>> = {},
): Promise<Row[]> {
  return (await clickhouse.query({ query, query_params: values, format: "JSONEachRow" })).json<Row>();
}
