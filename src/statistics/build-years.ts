import { randomUUID } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";

/** Tables of what is added up by year, and of when that was. */
export const yearTables = ["built_years", "breakdown_years", "visitor_years"] as const;

/**
 * Adds up the months of every year that is over, and tells its visitors apart, when all its months are built and it was not added up since.
 * Call it after `buildMonths`. May end at any point and be called again.
 * @returns the first days of the years that were built now
 */
export async function buildYears(clickhouse: ClickHouseClient, now: Date): Promise<CivilDate[]> {
  const found = await clickhouse.query({
    query: `with (select max(day) from arengo.rolled) as rolled, (select max(day) from arengo.page_views) as last_view
      select toString(months.year) as year, toString(now64(6)) as begun
      from (
        select toStartOfYear(month) as year, min(built > changed) as whole, max(changed) as last_change
        from (select month, maxIf(at, kind = 'built') as built, maxIf(at, kind = 'changed') as changed
          from arengo.month_states group by month)
        group by year) as months
      left join (select year, max(at) as built from arengo.built_years group by year) as years on years.year = months.year
      where months.year < toStartOfYear({today:Date}) and whole and years.built <= months.last_change
        and (toLastDayOfMonth(addMonths(months.year, 11)) <= rolled or last_view < months.year)
      order by year`,
    query_params: { today: civilDateOf(now) },
    format: "JSONEachRow",
  });
  const years = await found.json<{ year: CivilDate; begun: string }>();
  for (const { year, begun } of years) await buildYear(clickhouse, year, begun);
  return years.map(({ year }) => year);
}

async function buildYear(clickhouse: ClickHouseClient, year: CivilDate, begun: string): Promise<void> {
  for (const table of ["breakdown_years", "visitor_years"] as const) await removeRows(clickhouse, table, year);
  const insert = (query: string) =>
    clickhouse.command({
      query,
      query_params: { year },
      clickhouse_settings: { insert_deduplication_token: randomUUID() },
    });
  await insert(`insert into arengo.breakdown_years
    select site, dimension, {year:Date}, key, parent, sum(hits), sum(page_views), sum(visits), sum(visitors)
    from arengo.breakdown_months where toStartOfYear(month) = {year:Date}
    group by site, dimension, key, parent`);
  await insert(`insert into arengo.visitor_years
    select site, {year:Date}, count(), uniqCombined64Merge(seen_state), uniqCombined64Merge(again_state)
    from arengo.day_visitors where toStartOfYear(day) = {year:Date}
    group by site`);
  await clickhouse.insert({
    table: "arengo.built_years",
    columns: ["year", "at"],
    values: [{ year, at: begun }],
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: randomUUID() },
  });
}

async function removeRows(clickhouse: ClickHouseClient, table: "breakdown_years" | "visitor_years", year: CivilDate) {
  const old = await clickhouse.query({
    query: `select toUInt8(count() > 0) as there from arengo.${table} where year = {year:Date}`,
    query_params: { year },
    format: "JSONEachRow",
  });
  if ((await old.json<{ there: number }>())[0]?.there !== 1) return;
  await clickhouse.command({
    query: `alter table arengo.${table} delete where year = {year:Date} settings mutations_sync = 1`,
    query_params: { year },
  });
}
