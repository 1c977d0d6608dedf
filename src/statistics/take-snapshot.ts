import { randomUUID } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { addUpDay, forgetParts, type RowsOfDay } from "./add-up-day.ts";
import {
  type Chain,
  forgetTaken,
  isTaken,
  isWhole,
  listUnrolled,
  noteVisitors,
  takeBatches,
  type Unrolled,
} from "./taken-batches.ts";

/** From how many live rows on a dashboard no longer adds them up itself at each look. */
const usualRows = 50_000;
/** Whoever began to look at a snapshot may end: the one before the newest stays. */
const kept = 2;

/**
 * Adds up the live rows that are not in the aggregates, when they are many: until the next snapshot dashboards tell these sums. It goes on
 * from the snapshot before: only visitors of whom something came since are added up anew, and what they had made is taken away. May end at
 * any point and be called again: a snapshot counts only when all of it is there, and so do the batches that it has taken.
 * @param options.fromRows from how many rows on; default 50,000
 * @returns whether there were so many
 */
export async function takeSnapshot(
  clickhouse: ClickHouseClient,
  now: Date,
  options: { readonly fromRows?: number; readonly rowsAtOnce?: number } = {},
): Promise<boolean> {
  const { fromRows = usualRows, rowsAtOnce } = options;
  const unrolled = await listUnrolled(clickhouse, civilDateOf(now));
  if (unrolled.rows < fromRows) return false;
  const before = await newestSnapshot(clickhouse, unrolled.rolled);
  let made = await addUp(clickhouse, unrolled, before, rowsAtOnce);
  if (before && !(await isWhole(clickhouse, made, unrolled.rolled))) {
    // rows came or went beside the batches: all are counted anew
    await forgetParts(clickhouse, [made.part]);
    made = await addUp(clickhouse, unrolled, undefined, rowsAtOnce);
  }
  await register(clickhouse, civilDateOf(now), made);
  await forgetOld(clickhouse);
  await forgetTaken(clickhouse, unrolled.rolled);
  return true;
}

/** The snapshot that dashboards tell. */
async function newestSnapshot(clickhouse: ClickHouseClient, rolled: CivilDate): Promise<Chain | undefined> {
  const found = await clickhouse.query({
    query: "select part, chain from arengo.live_snapshots where day > {rolled:Date} order by at desc limit 1",
    query_params: { rolled },
    format: "JSONEachRow",
  });
  const [newest] = await found.json<Chain>();
  return newest?.chain === "" ? undefined : newest; // one that an earlier version took
}

/** Makes a snapshot of the unrolled days, from the one before on. */
async function addUp(
  clickhouse: ClickHouseClient,
  unrolled: Unrolled,
  before: Chain | undefined,
  rowsAtOnce: number | undefined,
): Promise<Chain> {
  const made = { chain: before?.chain ?? randomUUID(), part: `snapshot ${randomUUID()}` };
  await takeBatches(clickhouse, unrolled, made);
  if (before) await noteVisitors(clickhouse, unrolled, made);
  for (const day of unrolled.days) {
    await addUpDay(clickhouse, {
      ...{ day, part: made.part, values: { chain: made.chain, newest: made.part }, withTimes: true },
      rows: before ? [nowOfChanged, beforeOfChanged] : [all],
      ...(before && { base: before.part }),
      ...(rowsAtOnce !== undefined && { rowsAtOnce }),
    });
  }
  return made;
}

/** What a first snapshot has. */
const all: RowsOfDay = {
  ...{ views: isTaken("view", "now"), times: isTaken("time", "now"), events: isTaken("event", "now"), sign: 1 },
};
// Of the share that is being added up: a statement looks for them at several places, each with a list of its own.
const changed = `visitor in (select visitor from arengo.live_changes
  where part = {newest:String} and visitor % {slices:UInt32} = {slice:UInt32})`;
/** What those of whom something came have now. */
const nowOfChanged: RowsOfDay = {
  views: `${changed} and (${isTaken("view", "before")} or ${isTaken("view", "now")})`,
  times: `(${isTaken("time", "before")} or ${isTaken("time", "now")})`,
  events: isTaken("event", "now"),
  sign: 1,
};
/** What the snapshot before has of them. */
const beforeOfChanged: RowsOfDay = {
  views: `${changed} and ${isTaken("view", "before")}`,
  times: isTaken("time", "before"),
  events: "0",
  sign: -1,
};

const register = (clickhouse: ClickHouseClient, day: CivilDate, { chain, part }: Chain) =>
  clickhouse.insert({
    table: "arengo.live_snapshots",
    columns: ["day", "part", "chain"],
    values: [{ day, part, chain }],
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: part },
  });

/** Older snapshots, and what is left of one that broke off. */
async function forgetOld(clickhouse: ClickHouseClient): Promise<void> {
  const found = await clickhouse.query({
    query: `select distinct part from (
        select part, made from arengo.live_days union all select part, made from arengo.live_breakdowns)
      where startsWith(part, 'snapshot ')
      and part not in (select part from arengo.live_snapshots order by at desc limit {kept:UInt8})
      and (part in (select part from arengo.live_snapshots) or made < now() - interval 1 hour)`,
    query_params: { kept },
    format: "JSONEachRow",
  });
  const parts = (await found.json<{ part: string }>()).map(({ part }) => part);
  if (parts.length > 0) await forgetParts(clickhouse, parts);
}
