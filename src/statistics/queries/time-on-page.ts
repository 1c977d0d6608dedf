import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { askFor, type FigureScope, ofSites, timesUntil } from "./scope.ts";

/** How long pages were in view. */
export interface TimeOnPage {
  /** Page views of which it is known (the reader's browser ran the page's script). */
  readonly measured: number;
  /** Half of them were in view at least this long; 0 when none is known. */
  readonly medianSeconds: number;
}

const since = "at >= {from:DateTime64(3, 'UTC')}";

/** Of more times than this some are taken, spread evenly: half a million pages tell the median as well as all of them. */
const usualTimes = 500_000;

/**
 * Time in view of the page views of the period: of each the longest that it said. A page left after midnight is sought a day further.
 * @param timesAtOnce of how many times the exact median is told; of more, that of some
 */
export async function measureTimeOnPage(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  timesAtOnce = usualTimes,
): Promise<TimeOnPage> {
  const dayAfter = timesUntil(scope.period);
  const times = `${ofSites} and ${since} and at < {dayAfter:DateTime64(3, 'UTC')}`;
  const query = `select count() from arengo.page_times where ${times}`;
  const [[known] = [0]] = await askFor<[number]>(clickhouse, query, scope, { dayAfter });
  const share = Math.max(1, Math.ceil(known / timesAtOnce));
  const [[measured, medianSeconds] = [0, 0]] = await askFor<[number, number]>(
    clickhouse,
    // numbers of views are random: each of their shares is as good as another
    `select count() * {share:UInt32}, toUInt32(ifNotFinite(quantileExact(seconds), 0))
     from (
       select view, max(seconds) as seconds from arengo.page_times
       where ${times} and view % {share:UInt32} = 0
         and view in (select view from arengo.page_views
           where ${ofSites} and ${since} and at < {before:DateTime64(3, 'UTC')} and view % {share:UInt32} = 0)
       group by view)`,
    scope,
    { dayAfter, share },
  );
  return { measured, medianSeconds };
}
