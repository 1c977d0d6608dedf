import { liveBreakdowns, liveDays } from "./live-rows.ts";
import type { Plan } from "./plan.ts";
import { notRolled, ofSites } from "./scope.ts";

const timesInScope = `${ofSites} and at >= {from:DateTime64(3, 'UTC')} and at >= toDateTime({rolled:Date}, 'UTC')
  and at < {timesUntil:DateTime64(3, 'UTC')}`;
const rowsInScope = notRolled("{rolled:Date}");
/** Rows of the snapshot of a plan in a scope. Its values are those of `planValues`. */
export const inSnapshot = `part = {snapshot:String} and ${ofSites} and day between {firstDay:Date} and {lastDay:Date} and day > {rolled:Date}`;

/** A statement of the days that are not in the aggregates: from a snapshot where one was taken, else from each row. Its values are those of `planValues`. */
export const daysOfRows = ({ snapshot }: Pick<Plan, "snapshot">, columns: string): string =>
  `select ${columns} from ${snapshot === "" ? `(${liveDays(rowsInScope, timesInScope)})` : `arengo.live_days where ${inSnapshot}`}`;

/** The same behind `union all`; empty when there are no such days. */
export const orLiveDays = (plan: Pick<Plan, "live" | "snapshot">, columns: string): string =>
  plan.live ? `union all ${daysOfRows(plan, columns)}` : "";

/** Of their breakdowns, by these dimensions, which are in `{dimensions}` too. */
export function orLiveBreakdowns(
  { live, snapshot }: Pick<Plan, "live" | "snapshot">,
  dimensions: readonly string[],
): string {
  if (!live) return "";
  const source =
    snapshot === ""
      ? `(${liveBreakdowns(rowsInScope, timesInScope, rowsInScope, dimensions)}) where`
      : `arengo.live_breakdowns where ${inSnapshot} and`;
  return `union all select dimension, key, parent, hits, page_views, visits, visitors
    from ${source} dimension in {dimensions:Array(String)}`;
}
