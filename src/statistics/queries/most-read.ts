import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { ask, inScope, type Scope } from "./ask.ts";

/** A page and how often it was read. */
export interface PageFigures {
  readonly path: string;
  readonly views: number;
  readonly visitors: number;
}

/** The most read pages of the period, most views first, `limit` at most. Visitors are the sum of the days'. */
export async function listMostRead(clickhouse: ClickHouseClient, scope: Scope, limit: number): Promise<PageFigures[]> {
  return ask<PageFigures>(
    clickhouse,
    `select path, count() as views, uniqExact(day, visitor) as visitors
     from arengo.page_views where ${inScope}
     group by path order by views desc, path limit {limit:UInt32}`,
    scope,
    { limit },
  );
}
