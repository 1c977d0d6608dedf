import { randomUUID } from "node:crypto";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "./clickhouse-schema.ts";
import { liveBreakdowns, liveDays } from "./queries/live-rows.ts";
import { instantsOf } from "./queries/period.ts";
import { timesUntil } from "./queries/scope.ts";

/**
 * Rows that one statement adds up at most, a statement having 400 MB. Measured with 600,000 views: shares of 25,000 take 10.6 s of processor, of 50,000
 * 8.7 s, of 100,000 7.6 s; 200,000 do not fit.
 */
const usualRows = 100_000;
/** Characters of addresses that weigh as much as a row: with 400 of them in each, 25,000 rows fit and 50,000 do not. */
const charactersOfRow = 60;
/** How often the shares are halved when one does not fit all the same. */
const halvings = 5;
/** Sums of days that are not in the aggregates: on their way there, or shown meanwhile. */
export const liveTables = ["live_breakdowns", "live_days"] as const;

const ofDay = "at >= {from:DateTime64(3, 'UTC')} and at < {before:DateTime64(3, 'UTC')}";
const measures = dayMeasures.join(", ");
const sums = dayMeasures.map((name) => `sum(${name})`).join(", ");
// The same rows may come again, which ClickHouse would take for a repeated batch and drop.
const again = () => ({ insert_deduplication_token: randomUUID() });

/**
 * Adds up the live rows of a day into `arengo.live_days` and `arengo.live_breakdowns`, under the name of `part`. Some visitors after others: a visit is one
 * visitor's, so that the sums are the same, and however many rows a day has a statement takes as much memory.
 */
export async function addUpDay(
  clickhouse: ClickHouseClient,
  { day, part, rowsAtOnce = usualRows }: { day: CivilDate; part: string; rowsAtOnce?: number },
): Promise<void> {
  const period = { from: day, until: day };
  const values = { ...instantsOf(period), timesUntil: timesUntil(period) };
  const counted = await clickhouse.query({
    query: `select toUInt32(greatest(count() + intDiv(sum(length(path)), {characters:UInt32}),
        (select count() + intDiv(sum(length(key)), {characters:UInt32}) from arengo.events where ${ofDay}))) as rows
      from arengo.page_views where ${ofDay}`,
    query_params: { ...values, characters: charactersOfRow },
    format: "JSONEachRow",
  });
  const [found] = await counted.json<{ rows: number }>();
  const slicesPart = `${part} slices ${day}`;
  const addUp = async (slices: number) => {
    await forgetParts(clickhouse, [slicesPart]);
    for (let slice = 0; slice < slices; slice += 1) {
      await addUpSlice(clickhouse, { ...values, part: slicesPart, slices, slice });
    }
  };
  const slices = Math.max(1, Math.ceil((found?.rows ?? 0) / rowsAtOnce));
  for (let halved = 0; ; halved += 1) {
    try {
      await addUp(slices * 2 ** halved);
      break;
    } catch (fault) {
      if (!isOutOfMemory(fault) || halved === halvings) throw fault;
    }
  }
  await joinSlices(clickhouse, slicesPart, part);
  await forgetParts(clickhouse, [slicesPart]);
}

/** Source: ClickHouse's error 241, MEMORY_LIMIT_EXCEEDED. */
const isOutOfMemory = (fault: unknown): boolean => (fault as { code?: unknown }).code === "241";

async function addUpSlice(clickhouse: ClickHouseClient, values: Readonly<Record<string, string | number>>) {
  const where = `${ofDay} and visitor % {slices:UInt32} = {slice:UInt32}`;
  const times = `at >= {from:DateTime64(3, 'UTC')} and at < {timesUntil:DateTime64(3, 'UTC')}
    and view in (select view from arengo.page_views where ${where})`;
  const events = `${ofDay} and view % {slices:UInt32} = {slice:UInt32}`;
  await clickhouse.command({
    query: `insert into arengo.live_breakdowns (site, day, part, dimension, key, parent, hits, page_views, visits, visitors)
      select site, day, {part:String}, dimension, key, parent, hits, page_views, visits, visitors
      from (${liveBreakdowns(where, times, events)})`,
    query_params: values,
    clickhouse_settings: again(),
  });
  await clickhouse.command({
    query: `insert into arengo.live_days (site, day, part, ${measures})
      select site, day, {part:String}, ${measures} from (${liveDays(where, times, events)})`,
    query_params: values,
    clickhouse_settings: again(),
  });
}

/** One dimension a statement: addresses not found may be as many as a robot likes to try. */
async function joinSlices(clickhouse: ClickHouseClient, slices: string, part: string): Promise<void> {
  const found = await clickhouse.query({
    query: "select distinct toString(dimension) as dimension from arengo.live_breakdowns where part = {slices:String}",
    query_params: { slices },
    format: "JSONEachRow",
  });
  for (const { dimension } of await found.json<{ dimension: string }>()) {
    await clickhouse.command({
      query: `insert into arengo.live_breakdowns (site, day, part, dimension, key, parent, hits, page_views, visits, visitors)
        select site, day, {part:String}, dimension, key, parent, sum(hits), sum(page_views), sum(visits), sum(visitors)
        from arengo.live_breakdowns where part = {slices:String} and dimension = {dimension:String}
        group by site, day, dimension, key, parent`,
      query_params: { slices, part, dimension },
      clickhouse_settings: again(),
    });
  }
  await clickhouse.command({
    query: `insert into arengo.live_days (site, day, part, ${measures})
      select site, day, {part:String}, ${sums} from arengo.live_days where part = {slices:String} group by site, day`,
    query_params: { slices, part },
    clickhouse_settings: again(),
  });
}

/** Removes what was added up under these names. */
export async function forgetParts(clickhouse: ClickHouseClient, parts: readonly string[]): Promise<void> {
  for (const table of liveTables) {
    const found = await clickhouse.query({
      query: `select toUInt8(count() > 0) as there from arengo.${table} where part in {parts:Array(String)}`,
      query_params: { parts },
      format: "JSONEachRow",
    });
    if ((await found.json<{ there: number }>())[0]?.there !== 1) continue;
    await clickhouse.command({
      query: `alter table arengo.${table} delete where part in {parts:Array(String)} settings mutations_sync = 1`,
      query_params: { parts },
    });
  }
}
