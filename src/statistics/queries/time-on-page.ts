import { addDays } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { ask, inScope, type Scope } from "./ask.ts";
import { instantsOf } from "./period.ts";

/** How long pages were in view. */
export interface TimeOnPage {
  /** Page views of which it is known (the reader's browser ran the page's script). */
  readonly measured: number;
  /** Half of them were in view at least this long; 0 when none is known. */
  readonly medianSeconds: number;
}

/** Time in view of the page views of the period: of each the longest that it said. A page left after midnight is sought a day further. */
export async function measureTimeOnPage(clickhouse: ClickHouseClient, scope: Scope): Promise<TimeOnPage> {
  const [row] = await ask<TimeOnPage>(
    clickhouse,
    `select count() as measured, toUInt32(ifNotFinite(quantileExact(seconds), 0)) as medianSeconds
     from (
       select view, max(seconds) as seconds from arengo.page_times
       where site = {site:String} and at >= {from:DateTime64(3, 'UTC')} and at < {dayAfter:DateTime64(3, 'UTC')}
         and view in (select view from arengo.page_views where ${inScope})
       group by view)`,
    scope,
    { dayAfter: instantsOf({ from: scope.period.from, until: addDays(scope.period.until, 1) }).before },
  );
  return row ?? { measured: 0, medianSeconds: 0 };
}
