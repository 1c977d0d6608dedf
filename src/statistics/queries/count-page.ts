import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { askFor, type FigureScope, inAggregates, notRolled } from "./scope.ts";

/** How a page was read, under all the addresses that it had. */
export interface PageReadings {
  readonly pageViews: number;
  /** Sum of the days' visitors of each address. */
  readonly visitors: number;
}

/** How the pages at these addresses were read in a period, added up. Zeros when nobody did. Rejects when ClickHouse is away. */
export async function countPage(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  paths: readonly string[],
): Promise<PageReadings> {
  const [[pageViews, visitors] = [0, 0]] = await askFor<[pageViews: number, visitors: number]>(
    clickhouse,
    `select sum(p), sum(u) from (
       select page_views as p, visitors as u from arengo.breakdowns
         where dimension = 'path' and key in {paths:Array(String)} and ${inAggregates()}
       union all
       select toInt64(count()) as p, toInt64(uniqExact(visitor)) as u from arengo.page_views
         where path in {paths:Array(String)} and ${notRolled()} group by day, path)`,
    scope,
    { paths },
  );
  return { pageViews, visitors };
}
