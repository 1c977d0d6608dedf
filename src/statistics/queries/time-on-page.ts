import { addDays } from "#src/kernel/civil-date.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { secondsInView } from "./live-rows.ts";
import { inSnapshot } from "./live-source.ts";
import type { Period } from "./period.ts";
import { breakdownRows, type Plan, planValues } from "./plan.ts";
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
 * Time in view of the page views of the period: of each the longest that it said. Days in the aggregates and in a snapshot are told by them,
 * others by their rows; a page left after midnight is sought a day further.
 */
export async function measureTimeOnPage(
  clickhouse: ClickHouseClient,
  scope: FigureScope,
  plan: Plan,
): Promise<TimeOnPage> {
  const columns = "key, page_views";
  const added = [
    ...(isInAggregates(scope.period, plan) ? [`select ${columns} from (${breakdownRows(plan)})`] : []),
    ...(plan.live && plan.snapshot !== ""
      ? [
          `select ${columns} from arengo.live_breakdowns where ${inSnapshot} and dimension in {dimensions:Array(String)}`,
        ]
      : []),
  ];
  const ofRows = toldByRows(scope.period, plan);
  const parts = await Promise.all([
    added.length === 0
      ? []
      : askFor<SecondsInView>(
          clickhouse,
          `select toUInt32(key) as seconds, sum(page_views) from (${added.join(" union all ")}) group by seconds`,
          scope,
          { ...planValues(plan), dimensions: [secondsInView] },
        ),
    ofRows === undefined ? [] : readTimes(clickhouse, { ...scope, period: ofRows }),
  ]);
  return timeOf(parts.flat());
}

/** Whether the aggregates have the times of the days of a period that are in them. */
const isInAggregates = ({ from }: Period, { rolled, timed }: Plan): boolean =>
  from <= rolled && timed !== "" && from >= timed;

/** The days of a period whose times are nowhere but in their rows. */
function toldByRows(period: Period, plan: Plan): Period | undefined {
  const { live, snapshot, rolled } = plan;
  const from = isInAggregates(period, plan) ? addDays(rolled, 1) : period.from;
  if (from > rolled && (!live || snapshot !== "")) return undefined;
  const until = live && snapshot !== "" ? rolled : period.until;
  return from <= until ? { from, until } : undefined;
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
