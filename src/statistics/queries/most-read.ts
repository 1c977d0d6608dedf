import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Scope } from "./ask.ts";
import { breakDown } from "./break-down.ts";

/** A page and how often it was read. */
export interface PageFigures {
  readonly path: string;
  readonly views: number;
  readonly visitors: number;
}

/** The most read pages of the period, most views first, `limit` at most. Visitors are the sum of the days'. */
export async function listMostRead(
  clickhouse: ClickHouseClient,
  { site, period }: Scope,
  limit: number,
): Promise<PageFigures[]> {
  const { path } = await breakDown(clickhouse, { sites: [site], period }, ["path"], { limit });
  return path.map(({ key, pageViews, visitors }) => ({ path: key, views: pageViews, visitors }));
}
