import { randomUUID } from "node:crypto";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";

/** Snapshots that go on from each other, and one of them. */
export interface Chain {
  readonly chain: string;
  readonly part: string;
}

const kinds = {
  view: { table: "arengo.page_views", day: "day" },
  time: { table: "arengo.page_times", day: "toDate(at, 'Europe/Rome')" },
  event: { table: "arengo.events", day: "day" },
} as const;
type Kind = keyof typeof kinds;

/**
 * Rows whose batch a snapshot has: taken `before` by those that `{chain}` has whole, or `now` by `{newest}`. A batch comes table by table, and may
 * lie on both sides of midnight: it is known by kind of row and day.
 */
export const isTaken = (kind: Kind, when: "before" | "now"): string =>
  `(${kinds[kind].day}, batch) in (select day, batch from arengo.live_batches where kind = '${kind}' and ${
    when === "now"
      ? "part = {newest:String}"
      : "chain = {chain:String} and part in (select part from arengo.live_snapshots where chain = {chain:String})"
  })`;

/** Rows of days after the last one that is in the aggregates. */
const isUnrolled = (kind: Kind): string =>
  `at >= toDateTime({rolled:Date}, 'UTC') and ${kinds[kind].day} > {rolled:Date}`;

/** Days whose rows are not in the aggregates, oldest first. */
export interface Unrolled {
  readonly days: readonly CivilDate[];
  readonly rows: number;
  /** The last day that is in the aggregates. */
  readonly rolled: CivilDate;
}

/** The days up to today whose rows are not in the aggregates, and how many rows those are. */
export async function listUnrolled(clickhouse: ClickHouseClient, today: CivilDate): Promise<Unrolled> {
  const found = await clickhouse.query({
    query: `with (select max(day) from arengo.rolled) as rolled
      select toString(rolled) as rolled_day, toString(at_day) as day, toUInt32(sum(rows)) as rows from (
        select day as at_day, count() as rows from arengo.page_views
          where at >= toDateTime(rolled, 'UTC') and day > rolled and day <= {today:Date} group by at_day
        union all select day as at_day, count() as rows from arengo.events
          where at >= toDateTime(rolled, 'UTC') and day > rolled and day <= {today:Date} group by at_day)
      group by at_day order by at_day`,
    query_params: { today },
    format: "JSONEachRow",
  });
  const days = await found.json<{ rolled_day: CivilDate; day: CivilDate; rows: number }>();
  return {
    days: days.map(({ day }) => day),
    rows: days.reduce((sum, { rows }) => sum + rows, 0),
    rolled: days[0]?.rolled_day ?? ("1970-01-01" as CivilDate),
  };
}

const insert = (clickhouse: ClickHouseClient, query: string, { days, rolled }: Unrolled, { chain, part }: Chain) =>
  clickhouse.command({
    query,
    query_params: { chain, newest: part, rolled, until: days.at(-1) },
    clickhouse_settings: { insert_deduplication_token: randomUUID() },
  });

/**
 * Takes the batches of these days that no snapshot of the chain has. All of them before anything is added up: what comes meanwhile is the
 * next snapshot's.
 */
export async function takeBatches(clickhouse: ClickHouseClient, unrolled: Unrolled, chain: Chain): Promise<void> {
  for (const kind of Object.keys(kinds) as Kind[]) {
    const { table, day } = kinds[kind];
    const isLate = kind === "time" ? "" : `and ${day} <= {until:Date}`;
    const query = `insert into arengo.live_batches (day, chain, part, kind, batch)
      select distinct ${day}, {chain:String}, {newest:String}, '${kind}', batch from ${table}
      where ${isUnrolled(kind)} ${isLate} and not ${isTaken(kind, "before")}`;
    await insert(clickhouse, query, unrolled, chain);
  }
}

/** Notes the visitors of whom the batches that were taken say something. */
export async function noteVisitors(clickhouse: ClickHouseClient, unrolled: Unrolled, chain: Chain): Promise<void> {
  const query = `insert into arengo.live_changes (part, visitor)
    select {newest:String}, visitor from arengo.page_views
    where ${isUnrolled("view")} and (${isTaken("view", "now")}
      or view in (select view from arengo.page_times where ${isUnrolled("time")} and ${isTaken("time", "now")}))
    group by visitor`;
  await insert(clickhouse, query, unrolled, chain);
}

/** Whether a snapshot tells as many page views as the batches that it has taken hold. */
export async function isWhole(
  clickhouse: ClickHouseClient,
  { chain, part }: Chain,
  rolled: CivilDate,
): Promise<boolean> {
  const found = await clickhouse.query({
    query: `select toUInt8((select sum(page_views) from arengo.live_days where part = {newest:String}) = count()) as whole
      from arengo.page_views
      where ${isUnrolled("view")} and (${isTaken("view", "before")} or ${isTaken("view", "now")})`,
    query_params: { chain, newest: part, rolled },
    format: "JSONEachRow",
  });
  return (await found.json<{ whole: number }>())[0]?.whole === 1;
}

/** Forgets what was taken of days that are in the aggregates, and who had changed. */
export async function forgetTaken(clickhouse: ClickHouseClient, rolled: CivilDate): Promise<void> {
  await clickhouse.command({ query: "truncate table arengo.live_changes" });
  const found = await clickhouse.query({
    query: "select distinct toString(day) as taken from arengo.live_batches where day <= {rolled:Date}",
    query_params: { rolled },
    format: "JSONEachRow",
  });
  for (const { taken } of await found.json<{ taken: CivilDate }>())
    await clickhouse.command({ query: `alter table arengo.live_batches drop partition '${taken}'` });
}
