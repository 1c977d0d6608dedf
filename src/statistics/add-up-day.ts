import { randomUUID } from "node:crypto";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { dayMeasures } from "./clickhouse-schema.ts";
import { liveBreakdowns, liveDays, liveTimes } from "./queries/live-rows.ts";
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
const breakdownKeys = "site, day, dimension, key, parent";
const breakdownMeasures = "hits, page_views, visits, visitors";
// The same rows may come again, which ClickHouse would take for a repeated batch and drop.
const again = () => ({ insert_deduplication_token: randomUUID() });

/** Some rows of a day, as conditions on each table. `{slices}` and `{slice}` say which visitors are being added up. */
export interface RowsOfDay {
  readonly views: string;
  readonly times: string;
  readonly events: string;
  /** -1: what they make is taken away. */
  readonly sign: 1 | -1;
}

const everyRow: RowsOfDay = { views: "1", times: "1", events: "1", sign: 1 };

/** What is to be added up of a day, and under which name it is kept. */
export interface DayToAdd {
  readonly day: CivilDate;
  readonly part: string;
  /** Which rows; default all of the day. The first is the largest. */
  readonly rows?: readonly RowsOfDay[];
  /** Values that the conditions of those rows need. */
  readonly values?: Readonly<Record<string, string>>;
  /** The part whose sums of that day these go on from. */
  readonly base?: string;
  /** How long pages were in view is told too, as dimension `seconds`. */
  readonly withTimes?: boolean;
  readonly rowsAtOnce?: number;
}

/**
 * Adds up live rows of a day into `arengo.live_days` and `arengo.live_breakdowns`, under the name of `part`. Some visitors after others: a visit is one
 * visitor's, so that the sums are the same, and however many rows a day has a statement takes as much memory.
 */
export async function addUpDay(clickhouse: ClickHouseClient, asked: DayToAdd): Promise<void> {
  const { day, part, rows = [everyRow], base = "", withTimes = false, rowsAtOnce = usualRows } = asked;
  const period = { from: day, until: day };
  const values = { ...asked.values, ...instantsOf(period), timesUntil: timesUntil(period) };
  const [largest = everyRow] = rows;
  const counted = await clickhouse.query({
    query: `select toUInt32(greatest(count() + intDiv(sum(length(path)), {characters:UInt32}),
        (select count() + intDiv(sum(length(key)), {characters:UInt32}) from arengo.events where ${ofDay} and ${largest.events}))) as rows
      from arengo.page_views where ${ofDay} and ${largest.views}`,
    query_params: { ...values, characters: charactersOfRow, slices: 1, slice: 0 },
    format: "JSONEachRow",
  });
  const [found] = await counted.json<{ rows: number }>();
  const slicesPart = `${part} slices ${day}`;
  const addUp = async (slices: number) => {
    await forgetParts(clickhouse, [slicesPart]);
    for (let slice = 0; slice < slices; slice += 1) {
      for (const some of rows)
        await addUpSlice(clickhouse, some, withTimes, { ...values, part: slicesPart, slices, slice });
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
  await joinSlices(clickhouse, { slices: slicesPart, part, day, base });
  await forgetParts(clickhouse, [slicesPart]);
}

/** Source: ClickHouse's error 241, MEMORY_LIMIT_EXCEEDED. */
const isOutOfMemory = (fault: unknown): boolean => (fault as { code?: unknown }).code === "241";

async function addUpSlice(
  clickhouse: ClickHouseClient,
  rows: RowsOfDay,
  withTimes: boolean,
  values: Readonly<Record<string, string | number>>,
) {
  const where = `${ofDay} and visitor % {slices:UInt32} = {slice:UInt32} and ${rows.views}`;
  const times = `at >= {from:DateTime64(3, 'UTC')} and at < {timesUntil:DateTime64(3, 'UTC')} and ${rows.times}
    and view in (select view from arengo.page_views where ${where})`;
  const events = `${ofDay} and view % {slices:UInt32} = {slice:UInt32} and ${rows.events}`;
  const breakdowns = [liveBreakdowns(where, times, events), ...(withTimes ? [liveTimes(where, times)] : [])];
  const signed = (names: string) =>
    rows.sign === 1
      ? names
      : names
          .split(", ")
          .map((name) => `-${name}`)
          .join(", ");
  await clickhouse.command({
    query: `insert into arengo.live_breakdowns (part, ${breakdownKeys}, ${breakdownMeasures})
      select {part:String}, ${breakdownKeys}, ${signed(breakdownMeasures)} from (${breakdowns.join(" union all ")})`,
    query_params: values,
    clickhouse_settings: again(),
  });
  await clickhouse.command({
    query: `insert into arengo.live_days (site, day, part, ${measures})
      select site, day, {part:String}, ${signed(measures)} from (${liveDays(where, times, events)})`,
    query_params: values,
    clickhouse_settings: again(),
  });
}

interface Join {
  readonly slices: string;
  readonly base: string;
  readonly part: string;
  readonly day: CivilDate;
}

/** Rows that one statement joins at most, but for a dimension that alone has more: addresses not found may be as many as a robot likes to try. */
const joinedAtOnce = 200_000;

async function joinSlices(clickhouse: ClickHouseClient, join: Join): Promise<void> {
  const ofBoth = "part in ({slices:String}, {base:String}) and day = {day:Date}";
  const found = await clickhouse.query({
    query: `select toString(dimension) as dimension, toUInt32(count()) as rows from arengo.live_breakdowns
      where ${ofBoth} group by dimension order by rows`,
    query_params: { ...join },
    format: "JSONEachRow",
  });
  const groups: { dimensions: string[]; rows: number }[] = [];
  for (const { dimension, rows } of await found.json<{ dimension: string; rows: number }>()) {
    const last = groups.at(-1);
    if (last && last.rows + rows <= joinedAtOnce) {
      last.dimensions.push(dimension);
      last.rows += rows;
    } else groups.push({ dimensions: [dimension], rows });
  }
  for (const { dimensions } of groups) {
    await clickhouse.command({
      query: `insert into arengo.live_breakdowns (part, ${breakdownKeys}, ${breakdownMeasures})
        select {part:String}, ${breakdownKeys}, sum(hits) as h, sum(page_views) as p, sum(visits) as v, sum(visitors) as u
        from arengo.live_breakdowns where ${ofBoth} and dimension in {dimensions:Array(String)}
        group by ${breakdownKeys} having h != 0 or p != 0 or v != 0 or u != 0`,
      query_params: { ...join, dimensions },
      clickhouse_settings: again(),
    });
  }
  await clickhouse.command({
    query: `insert into arengo.live_days (site, day, part, ${measures})
      select site, day, {part:String}, ${sums} from arengo.live_days where ${ofBoth} group by site, day`,
    query_params: { ...join },
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
