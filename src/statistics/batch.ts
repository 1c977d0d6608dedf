import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { dayKey } from "./day-keys.ts";
import type { EventRow, InboxRow, TimeRow, ViewRow } from "./tables.ts";
import { visitorHash } from "./visitor.ts";

/** Rows of one batch at most: large enough to be cheap, small enough to be one short statement. */
export const batchLimit = 500;

/** A page view whose visitor is still to be hashed. Lives in memory only, and for a second. */
export interface WaitingView extends Omit<ViewRow, "visitor"> {
  readonly network: string;
  readonly userAgent: string;
}

export type WaitingRow = WaitingView | TimeRow | EventRow;

/** A batch on its way to the inbox. */
export interface OpenBatch {
  readonly batch: string;
  readonly rows: readonly InboxRow[];
}

/**
 * Takes the first rows out of `waiting` with their visitors hashed. When the key of a day cannot be had (database away)
 * it rejects and takes nothing.
 */
export async function sealBatch(db: Db, waiting: WaitingRow[]): Promise<InboxRow[]> {
  const taken = waiting.slice(0, batchLimit);
  const keys = await keysOf(db, taken);
  const rows = taken.map((row): InboxRow => {
    if (row.type !== "view") return row;
    const { network, userAgent, ...view } = row;
    const key = keys.get(dayOf(row.at));
    if (!key) throw new Error("a day without key");
    return { ...view, visitor: visitorHash(key, network, userAgent) };
  });
  waiting.splice(0, taken.length);
  return rows;
}

// The database is asked once a day for its key; two days are kept for the minutes around midnight.
const cached = new WeakMap<Db, Map<CivilDate, Buffer>>();

async function keysOf(db: Db, rows: readonly WaitingRow[]): Promise<Map<CivilDate, Buffer>> {
  const keys = cached.get(db) ?? new Map<CivilDate, Buffer>();
  cached.set(db, keys);
  const days = new Set(rows.flatMap((row) => (row.type === "view" ? [dayOf(row.at)] : [])));
  for (const day of days) if (!keys.has(day)) keys.set(day, await dayKey(db, day));
  const newest = [...keys.keys()].sort().slice(-2);
  for (const day of keys.keys()) if (!newest.includes(day) && !days.has(day)) keys.delete(day);
  return keys;
}

let hour = { name: "", day: "" as CivilDate };

/** The civil day of an instant. Hours begin at the same instants in Rome and in UTC, so one answer serves an hour. */
function dayOf(at: string): CivilDate {
  const name = at.slice(0, 13);
  if (hour.name !== name) hour = { name, day: civilDateOf(new Date(at)) };
  return hour.day;
}
