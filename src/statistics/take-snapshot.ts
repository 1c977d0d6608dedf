import { randomUUID } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { addUpDay, forgetParts } from "./add-up-day.ts";

/** From how many live rows on a dashboard no longer adds them up itself at each look. */
const usualRows = 50_000;
/** Whoever began to look at a snapshot may end: the one before the newest stays. */
const kept = 2;

/**
 * Adds up the live rows that are not in the aggregates, when they are many: until the next snapshot dashboards tell these sums. May end at
 * any point and be called again: a snapshot counts only when all of it is there.
 * @param options.fromRows from how many rows on; default 50,000
 * @returns whether there were so many
 */
export async function takeSnapshot(
  clickhouse: ClickHouseClient,
  now: Date,
  options: { readonly fromRows?: number; readonly rowsAtOnce?: number } = {},
): Promise<boolean> {
  const { fromRows = usualRows, rowsAtOnce } = options;
  const today = civilDateOf(now);
  const found = await clickhouse.query({
    query: `with (select max(day) from arengo.rolled) as rolled
      select toString(at_day) as day, toUInt32(sum(rows)) as rows from (
        select day as at_day, count() as rows from arengo.page_views
          where at >= toDateTime(rolled, 'UTC') and day > rolled and day <= {today:Date} group by at_day
        union all select day as at_day, count() as rows from arengo.events
          where at >= toDateTime(rolled, 'UTC') and day > rolled and day <= {today:Date} group by at_day)
      group by at_day order by at_day`,
    query_params: { today },
    format: "JSONEachRow",
  });
  const days = await found.json<{ day: CivilDate; rows: number }>();
  if (days.reduce((sum, { rows }) => sum + rows, 0) < fromRows) return false;
  const part = `snapshot ${randomUUID()}`;
  for (const { day } of days)
    await addUpDay(clickhouse, { day, part, ...(rowsAtOnce !== undefined && { rowsAtOnce }) });
  await clickhouse.insert({
    table: "arengo.live_snapshots",
    columns: ["day", "part"],
    values: [{ day: today, part }],
    format: "JSONEachRow",
    clickhouse_settings: { async_insert: 0, insert_deduplication_token: part },
  });
  await forgetOld(clickhouse);
  return true;
}

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
