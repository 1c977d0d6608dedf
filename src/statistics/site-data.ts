import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { liveTables } from "./add-up-day.ts";
import { forgetMonths } from "./build-months.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { partTables } from "./import/write-part.ts";

/** Tables that hold rows of a site. */
const siteTables = ["page_views", "page_times", "events", "days", "day_visitors", "breakdowns"] as const;
/** Of these the rows of single requests; the others are sums. */
const rawTables = ["page_views", "page_times", "events"] as const;

/** Longest time that rows of single requests may be kept, in months. Source: guidelines of the Garante on tools of analysis. */
export const longestMonths = 25;

/**
 * Removes everything that was measured of a site, sums included. What waits in the inbox is moved later and is then there again:
 * move it first. Marks of imported lines stay, so that the same logs do not count again; `imports` forgets those of imports of which
 * nothing is held any more, of no site: what other sites hold stays, and is not counted again.
 * @returns how many rows went
 */
export async function eraseSite(
  clickhouse: ClickHouseClient,
  site: string,
  options: { readonly imports?: boolean } = {},
): Promise<{ rows: number }> {
  await migrateClickHouse(clickhouse);
  let rows = 0;
  for (const table of siteTables) {
    rows += await countRows(clickhouse, `select count() as rows from arengo.${table} where site = {site:String}`, {
      site,
    });
    await clickhouse.command({
      query: `alter table arengo.${table} delete where site = {site:String} settings mutations_sync = 1`,
      query_params: { site },
    });
  }
  for (const table of liveTables) {
    await clickhouse.command({
      query: `alter table arengo.${table} delete where site = {site:String} settings mutations_sync = 1`,
      query_params: { site },
    });
  }
  await forgetMonths(clickhouse);
  if (options.imports) {
    const held = partTables.map((table) => `select part from arengo.${table}`).join(" union distinct ");
    await clickhouse.command({
      query: `alter table arengo.import_parts delete where part not in (${held}) settings mutations_sync = 1`,
    });
  }
  return { rows };
}

/** Keys of the sites of which anything was ever counted, in order. */
export async function listCountedSites(clickhouse: ClickHouseClient): Promise<string[]> {
  await migrateClickHouse(clickhouse);
  const result = await clickhouse.query({
    query: `select distinct site from (select site from arengo.days union all select site from arengo.page_views)
      order by site`,
    format: "JSONEachRow",
  });
  return (await result.json<{ site: string }>()).map(({ site }) => site);
}

/**
 * Everything that is held of a site, as JSON objects of one line each, in order of table and time; sketches of visitors, which say nothing
 * to a reader, are left out.
 */
export async function* exportSite(clickhouse: ClickHouseClient, site: string): AsyncGenerator<string> {
  await migrateClickHouse(clickhouse);
  for (const table of siteTables) {
    if (table === "day_visitors") continue;
    const order = table === "days" || table === "breakdowns" ? "day" : "at";
    const months = await clickhouse.query({
      query: `select distinct toYYYYMM(${order}) as month from arengo.${table} where site = {site:String} order by month`,
      query_params: { site },
      format: "JSONEachRow",
    });
    for (const { month } of await months.json<{ month: number }>()) {
      const result = await clickhouse.query({
        query: `select '${table}' as table, * from arengo.${table}
          where site = {site:String} and toYYYYMM(${order}) = {month:UInt32} order by ${order}`,
        query_params: { site, month },
        format: "JSONEachRow",
      });
      for await (const rows of result.stream()) for (const row of rows) yield row.text;
    }
  }
}

/** Removes rows of single requests that are older than `months`, once their days are in the sums. Sums stay for ever. */
export async function forgetOldRows(clickhouse: ClickHouseClient, now: Date, months = longestMonths): Promise<void> {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - Math.min(months, longestMonths));
  const before = oldest.toISOString().slice(0, 10);
  for (const table of rawTables) {
    const old = `toDate(at) < {before:Date} and toDate(at) < (select max(day) from arengo.rolled)`;
    const query = `select count() as rows from arengo.${table} where ${old}`;
    if ((await countRows(clickhouse, query, { before })) === 0) continue;
    await clickhouse.command({
      query: `alter table arengo.${table} delete where ${old} settings mutations_sync = 1`,
      query_params: { before },
    });
  }
}

async function countRows(
  clickhouse: ClickHouseClient,
  query: string,
  values: Readonly<Record<string, string>>,
): Promise<number> {
  const result = await clickhouse.query({ query, query_params: values, format: "JSONEachRow" });
  return Number((await result.json<{ rows: string }>())[0]?.rows ?? 0);
}
