import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Dimension } from "./break-down.ts";
import { orLiveBreakdowns, orLiveDays } from "./live-source.ts";
import { measureDays } from "./overview.ts";
import { breakdownRows, planOf, planValues } from "./plan.ts";
import type { ReportScope } from "./report.ts";
import { hasNoTables, inAggregates, timesUntil, valuesOf } from "./scope.ts";

/** Rows of each division at most, largest first. */
const rowsOfDivision = 10_000;

const comparedPeriod = `union all
  select 'compared_period', {compared:String}, '', {hits:Int64}, {pageViews:Int64}, {visits:Int64}, {visitors:Int64}`;

/**
 * The figures of a scope as one table in Parquet, which ClickHouse writes itself: `division` (`day`, `path`, `country`, …), `key`, `parent`,
 * `hits`, `page_views`, `visits`, `visitors`. Of one section the rows of `path` are its pages alone; another period is one row, `compared_period`,
 * its key `FROM/UNTIL`. Empty bytes when nothing was ever counted. Rejects when ClickHouse is away.
 */
export async function writeParquet(
  clickhouse: ClickHouseClient,
  scope: ReportScope,
  dimensions: readonly Dimension[],
): Promise<Buffer> {
  const { sites, against, section } = scope;
  const [plan, other] = await Promise.all([
    planOf(clickhouse, scope),
    against && measureDays(clickhouse, { sites, period: against }),
  ]);
  const { hits = 0, pageViews = 0, visits = 0, visitors = 0 } = other?.figures ?? {};
  const days = orLiveDays(plan, "day, hits, page_views, visits, visitors");
  try {
    const result = await clickhouse.exec({
      query: `select division, key, parent, h as hits, p as page_views, v as visits, u as visitors from (
          select 'day' as division, toString(day) as key, '' as parent, sum(hits) as h, sum(page_views) as p, sum(visits) as v,
            sum(visitors) as u
          from (select day, hits, page_views, visits, visitors from arengo.days where ${inAggregates("{rolled:Date}")} ${days}) group by day
          union all
          select toString(dimension) as division, key, toString(parent) as parent, sum(hits) as h, sum(page_views) as p, sum(visits) as v,
            sum(visitors) as u
          from (${breakdownRows(plan)} ${orLiveBreakdowns(plan, dimensions)})
          group by dimension, key, parent
          ${against ? comparedPeriod : ""})
        where (h != 0 or p != 0 or v != 0 or division = 'compared_period')
          ${section === undefined ? "" : "and (division != 'path' or parent = {section:String})"}
        order by division, if(division = 'day', 0, v) desc, p desc, h desc, key
        limit {limit:UInt32} by division
        format Parquet`,
      query_params: {
        ...valuesOf(scope),
        ...planValues(plan),
        dimensions,
        limit: rowsOfDivision,
        ...(section !== undefined && { section }),
        ...(against && { hits, pageViews, visits, visitors, compared: `${against.from}/${against.until}` }),
        timesUntil: timesUntil(scope.period),
      },
    });
    const pieces: Buffer[] = [];
    for await (const piece of result.stream as AsyncIterable<Buffer>) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (fault) {
    if (hasNoTables(fault)) return Buffer.alloc(0);
    throw fault;
  }
}
