import { randomUUID } from "node:crypto";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { addUpDay, forgetParts } from "./add-up-day.ts";
import { addUpTimes, partOfDay } from "./add-up-times.ts";
import { noteChanged } from "./build-months.ts";
import { dayMeasures } from "./clickhouse-schema.ts";

// A day that is rolled again may give the same rows, which ClickHouse would take for a repeated batch and drop.
const again = () => ({ insert_deduplication_token: randomUUID() });
/** How long a day is looked at again for rows that came late (an inbox that waited for ClickHouse). */
const watchedDays = 14;

/**
 * Puts the live rows of every finished day into the aggregates, oldest first, and a day again when rows of it came late.
 * May end at any point and be called again: a day counts from the aggregates only when all of it is there.
 * @param options.rowsAtOnce rows that one statement adds up at most
 * @returns the days that were rolled now
 */
export async function rollUp(
  clickhouse: ClickHouseClient,
  now: Date,
  { rowsAtOnce }: { readonly rowsAtOnce?: number } = {},
): Promise<CivilDate[]> {
  const yesterday = addDays(civilDateOf(now), -1);
  const known = await only<{ until: string; first: string; rows: number }>(
    clickhouse,
    `select toString(max(day)) as until, toString((select min(day) from arengo.page_views)) as first,
       (select toUInt32(count()) from arengo.page_views) as rows from arengo.rolled`,
  );
  if (!known || known.rows === 0) return [];
  const begins = known.until > "1970-01-01" ? addDays(known.until as CivilDate, 1) : (known.first as CivilDate);
  const late = await lateDays(clickhouse, begins, addDays(civilDateOf(now), -watchedDays));
  for (const day of late) await rollDay(clickhouse, day, rowsAtOnce);
  if (begins > yesterday) return late;
  const fresh = await daysWithRows(clickhouse, begins, yesterday);
  for (const day of fresh) {
    await rollDay(clickhouse, day, rowsAtOnce);
    await sayRolled(clickhouse, day);
  }
  if (fresh.at(-1) !== yesterday) await sayRolled(clickhouse, yesterday);
  return [...late, ...fresh];
}

const sayRolled = (clickhouse: ClickHouseClient, day: CivilDate) =>
  clickhouse.insert({ table: "arengo.rolled", columns: ["day"], values: [{ day }], format: "JSONEachRow" });

async function daysWithRows(clickhouse: ClickHouseClient, since: CivilDate, until: CivilDate): Promise<CivilDate[]> {
  const result = await clickhouse.query({
    query: `select distinct toString(at_day) as day from (
        select day as at_day from arengo.page_views union all select day from arengo.events)
      where at_day between {since:Date} and {until:Date} order by day`,
    query_params: { since, until },
    format: "JSONEachRow",
  });
  return (await result.json<{ day: CivilDate }>()).map(({ day }) => day);
}

/** Days before `until` whose rows and aggregates differ. */
async function lateDays(clickhouse: ClickHouseClient, until: CivilDate, since: CivilDate): Promise<CivilDate[]> {
  const result = await clickhouse.query({
    query: `select toString(day) as day from (
        select day, count() as rows, 0 as counted from arengo.page_views where day between {since:Date} and {until:Date} group by day
        union all select day, 0, sum(page_views) from arengo.days
          where day between {since:Date} and {until:Date} and source = 'live' group by day)
      group by day having sum(rows) != sum(counted) order by day`,
    query_params: { since, until: addDays(until, -1) },
    format: "JSONEachRow",
  });
  return (await result.json<{ day: CivilDate }>()).map(({ day }) => day);
}

async function rollDay(clickhouse: ClickHouseClient, day: CivilDate, rowsAtOnce?: number): Promise<void> {
  const made = `roll-up ${day}`;
  await forgetParts(clickhouse, [made]);
  await addUpDay(clickhouse, { day, part: made, ...(rowsAtOnce !== undefined && { rowsAtOnce }) });
  await noteChanged(clickhouse, [day]);
  const columns = {
    breakdowns: "dimension, key, parent, hits, page_views, visits, visitors",
    days: dayMeasures.join(", "),
  } as const;
  // a day that broke off before its row of `days` is found again by its rows
  for (const table of ["breakdowns", "days"] as const) {
    await clickhouse.command({
      query: `alter table arengo.${table} delete where part = {part:String} settings mutations_sync = 1`,
      query_params: { part: partOfDay(day) },
    });
  }
  for (const table of ["breakdowns", "days"] as const) {
    if (table === "days") await addUpTimes(clickhouse, day, rowsAtOnce);
    await clickhouse.command({
      query: `insert into arengo.${table} (site, day, source, part, ${columns[table]})
        select site, day, 'live', {part:String}, ${columns[table]} from arengo.live_${table} where part = {made:String}`,
      query_params: { part: partOfDay(day), made },
      clickhouse_settings: again(),
    });
  }
  await noteChanged(clickhouse, [day]);
  await forgetParts(clickhouse, [made]);
}

async function only<Row>(clickhouse: ClickHouseClient, query: string): Promise<Row | undefined> {
  const result = await clickhouse.query({ query, format: "JSONEachRow" });
  return (await result.json<Row>())[0];
}
