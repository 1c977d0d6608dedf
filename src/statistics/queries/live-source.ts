import { liveBreakdowns, liveDays } from "./live-rows.ts";
import { inSnapshot, notRolled, type Plan } from "./scope.ts";

const timesInScope = `({all:UInt8} = 1 or site in {sites:Array(String)}) and at >= {from:DateTime64(3, 'UTC')}
  and at >= toDateTime((select max(day) from arengo.rolled), 'UTC') and at < {timesUntil:DateTime64(3, 'UTC')}`;

/** `union all` and these columns of the days that are not in the aggregates: from a snapshot where one was taken, else from each row. Empty when there are none. */
export function orLiveDays({ live, snapshot }: Pick<Plan, "live" | "snapshot">, columns: string): string {
  if (!live) return "";
  const source = snapshot === "" ? `(${liveDays(notRolled, timesInScope)})` : `arengo.live_days where ${inSnapshot}`;
  return `union all select ${columns} from ${source}`;
}

/** The same of their breakdowns by these dimensions, which are in `{dimensions}` too. */
export function orLiveBreakdowns(
  { live, snapshot }: Pick<Plan, "live" | "snapshot">,
  dimensions: readonly string[],
): string {
  if (!live) return "";
  const source =
    snapshot === ""
      ? `(${liveBreakdowns(notRolled, timesInScope, notRolled, dimensions)}) where`
      : `arengo.live_breakdowns where ${inSnapshot} and`;
  return `union all select dimension, key, parent, hits, page_views, visits, visitors
    from ${source} dimension in {dimensions:Array(String)}`;
}
