import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { askFor, type FigureScope, timesUntil } from "./scope.ts";

/** How long pages were in view. */
export interface TimeOnPage {
  /** Page views of which it is known (the reader's browser ran the page's script). */
  readonly measured: number;
  /** Half of them were in view at least this long; 0 when none is known. */
  readonly medianSeconds: number;
}

const ofSites = "({all:UInt8} = 1 or site in {sites:Array(String)})";
const since = "at >= {from:DateTime64(3, 'UTC')}";

/** Time in view of the page views of the period: of each the longest that it said. A page left after midnight is sought a day further. */
export async function measureTimeOnPage(clickhouse: ClickHouseClient, scope: FigureScope): Promise<TimeOnPage> {
  const [row] = await askFor<TimeOnPage>(
    clickhouse,
    `select count() as measured, toUInt32(ifNotFinite(quantileExact(seconds), 0)) as medianSeconds
     from (
       select view, max(seconds) as seconds from arengo.page_times
       where ${ofSites} and ${since} and at < {dayAfter:DateTime64(3, 'UTC')}
         and view in (select view from arengo.page_views where ${ofSites} and ${since} and at < {before:DateTime64(3, 'UTC')})
       group by view)`,
    scope,
    { dayAfter: timesUntil(scope.period) },
  );
  return row ?? { measured: 0, medianSeconds: 0 };
}
