import { randomUUID } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { yearTables } from "./build-years.ts";

/**
 * Says that rows of these days come or go: until their months are built anew, questions add up their days. Say it before a change, so that
 * one that is broken off is known, and after it, so that what was built meanwhile does not count.
 */
export async function noteChanged(clickhouse: ClickHouseClient, days: readonly CivilDate[]): Promise<void> {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  if (months.length === 0) return;
  await clickhouse.insert({
    table: "arengo.month_states",
    columns: ["month", "kind"],
    values: months.map((month) => ({ month, kind: "changed" })),
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: randomUUID() },
  });
}

/**
 * Adds up the days of every month that is over and has changed since: a question over ten years reads months in place of days. May end
 * at any point and be called again.
 * @returns the first days of the months that were built now
 */
export async function buildMonths(clickhouse: ClickHouseClient, now: Date): Promise<CivilDate[]> {
  const found = await clickhouse.query({
    query: `with (select max(day) from arengo.rolled) as rolled, (select max(day) from arengo.page_views) as last_view
      select toString(days.month) as month, toString(now64(6)) as begun
      from (select toStartOfMonth(day) as month from arengo.breakdowns group by month) as days
      left join (
        select month, maxIf(at, kind = 'built') as built, maxIf(at, kind = 'changed') as changed
        from arengo.month_states group by month) as states on states.month = days.month
      where days.month < toStartOfMonth({today:Date}) and built <= changed
        and (toLastDayOfMonth(days.month) <= rolled or last_view < days.month)
      order by month`,
    query_params: { today: civilDateOf(now) },
    format: "JSONEachRow",
  });
  const months = await found.json<{ month: CivilDate; begun: string }>();
  // A year at once: fewer statements, and no more in memory than its different rows.
  for (const year of Map.groupBy(months, ({ month }) => month.slice(0, 4)).values()) {
    await buildThese(
      clickhouse,
      year.map(({ month }) => month),
      (year[0] as (typeof months)[number]).begun,
    );
  }
  return months.map(({ month }) => month);
}

/** Forgets all that was built: days are added up until the next time. */
export async function forgetMonths(clickhouse: ClickHouseClient): Promise<void> {
  // What says that sums hold goes before them.
  for (const table of [...yearTables, "month_states", "breakdown_months"]) {
    await clickhouse.command({ query: `truncate table arengo.${table}` });
  }
}

async function buildThese(clickhouse: ClickHouseClient, months: readonly CivilDate[], begun: string): Promise<void> {
  const these = { months: [...months] };
  const old = await clickhouse.query({
    query: "select count() as rows from arengo.breakdown_months where month in {months:Array(Date)}",
    query_params: these,
    format: "JSONEachRow",
  });
  if (Number((await old.json<{ rows: string }>())[0]?.rows ?? 0) > 0) {
    await clickhouse.command({
      query:
        "alter table arengo.breakdown_months delete where month in {months:Array(Date)} settings mutations_sync = 1",
      query_params: these,
    });
  }
  await clickhouse.command({
    query: `insert into arengo.breakdown_months
      select site, dimension, toStartOfMonth(day) as month, key, parent, sum(hits), sum(page_views), sum(visits), sum(visitors)
      from arengo.breakdowns
      where day between {first:Date} and toLastDayOfMonth({last:Date}) and toStartOfMonth(day) in {months:Array(Date)}
      group by site, dimension, month, key, parent`,
    query_params: { ...these, first: months[0], last: months.at(-1) },
    clickhouse_settings: { insert_deduplication_token: randomUUID() },
  });
  await clickhouse.insert({
    table: "arengo.month_states",
    columns: ["month", "kind", "at"],
    values: months.map((month) => ({ month, kind: "built", at: begun })),
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: randomUUID() },
  });
}
