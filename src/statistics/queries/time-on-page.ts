import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { secondsInView } from "./live-rows.ts";
import { inSnapshot } from "./live-source.ts";
import type { Plan } from "./plan.ts";
import { askFor, type FigureScope, ofSites, timesUntil } from "./scope.ts";

/** How long pages were in view. */
export interface TimeOnPage {
  /** Page views of which it is known (the reader's browser ran the page's script). */
  readonly measured: number;
  /** Half of them were in view at least this long; 0 when none is known. */
  readonly medianSeconds: number;
}

/** Of more page views than this some are taken, spread evenly: half a million pages tell the median as well as all of them. */
const viewsAtOnce = 500_000;

/** How many page views were in view for how many seconds. */
type SecondsInView = [seconds: number, views: number];

/**
 * Time in view of the page views of the period: of each the longest that it said. Days of which there is a snapshot are told by it, the
 * others by their rows; a page left after midnight is sought a day further.
 */
export async function measureTimeOnPage(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  { live, snapshot, rolled }: Pick<Plan, "live" | "snapshot" | "rolled">,
): Promise<TimeOnPage> {
  if (!live || snapshot === "") return timeOf(await readTimes(clickhouse, scope));
  const { from } = scope.period;
  const parts = await Promise.all([
    askFor<SecondsInView>(
      clickhouse,
      `select toUInt32(key) as seconds, sum(page_views) from arengo.live_breakdowns
       where ${inSnapshot} and dimension = {dimension:String} group by seconds`,
      scope,
      { snapshot, rolled, dimension: secondsInView },
    ),
    from <= rolled ? readTimes(clickhouse, { ...scope, period: { from, until: rolled } }) : [],
  ]);
  return timeOf(parts.flat());
}

async function readTimes(clickhouse: ClickHouseClient, scope: FigureScope): Promise<SecondsInView[]> {
  const dayAfter = timesUntil(scope.period);
  const since = "at >= {from:DateTime64(3, 'UTC')}";
  const times = `${ofSites} and ${since} and at < {dayAfter:DateTime64(3, 'UTC')}`;
  const views = `${ofSites} and ${since} and at < {before:DateTime64(3, 'UTC')}`;
  const [[known] = [0]] = await askFor<[number]>(
    clickhouse,
    `select count() from arengo.page_views where ${views}`,
    scope,
  );
  if (known === 0) return [];
  const share = Math.ceil(known / viewsAtOnce);
  return askFor<SecondsInView>(
    clickhouse,
    // numbers of views are random: each of their shares is as good as another
    `select longest, count() * {share:UInt32} from (
       select view, max(seconds) as longest from arengo.page_times
       where ${times} and view % {share:UInt32} = 0
         and view in (select view from arengo.page_views where ${views} and view % {share:UInt32} = 0)
       group by view) group by longest`,
    scope,
    { dayAfter, share },
  );
}

/** The median is the time in the middle, the longer one of two. */
function timeOf(found: readonly SecondsInView[]): TimeOnPage {
  const measured = found.reduce((sum, [, views]) => sum + views, 0);
  let upTo = 0;
  for (const [seconds, views] of found.toSorted(([a], [b]) => a - b)) {
    upTo += views;
    if (upTo > Math.floor(measured / 2)) return { measured, medianSeconds: seconds };
  }
  return { measured, medianSeconds: 0 };
}
