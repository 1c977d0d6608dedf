import { createSecretKey, type KeyObject } from "node:crypto";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { dayKey } from "./day-keys.ts";
import type { EventRow, TimeRow, ViewRow } from "./tables.ts";
import { visitorHash } from "./visitor.ts";

/** Rows of one batch at most: large enough to be cheap, small enough to be one short statement. */
export const batchLimit = 500;

/** A page view whose visitor is still to be hashed. Lives in memory only. */
export interface WaitingView extends Omit<ViewRow, "visitor"> {
  readonly network: string;
  readonly userAgent: string;
}

export type WaitingRow = WaitingView | TimeRow | EventRow;

/** The keys of days that a process knows: it asks the database once a day. */
export interface DayKeys {
  /** The row as it may be written, in JSON; `undefined` while the key of its day is not known. */
  readonly seal: (row: WaitingRow) => string | undefined;
  /** Learns the keys of the days of some instants. Rejects while the database is away. */
  readonly learn: (instants: readonly (string | Date)[]) => Promise<void>;
  /** Forgets those of all other days. */
  readonly keepOnly: (instants: readonly Date[]) => void;
}

/** Opens the keys of a process. */
export function openDayKeys(db: Db): DayKeys {
  // as objects: from bytes a hash costs five times as much
  const keys = new Map<CivilDate, KeyObject>();
  return {
    seal: (row) => {
      if (row.type !== "view") return JSON.stringify(row);
      const key = keys.get(dayOf(row.at));
      if (!key) return undefined;
      const { network, userAgent, ...view } = row;
      return JSON.stringify({ ...view, visitor: visitorHash(key, network, userAgent) });
    },
    learn: async (instants) => {
      for (const day of daysOf(instants)) if (!keys.has(day)) keys.set(day, createSecretKey(await dayKey(db, day)));
    },
    keepOnly: (instants) => {
      const days = daysOf(instants);
      for (const day of keys.keys()) if (!days.has(day)) keys.delete(day);
    },
  };
}

const daysOf = (instants: readonly (string | Date)[]) =>
  new Set(instants.map((at) => dayOf(typeof at === "string" ? at : at.toISOString())));

let hour = { name: "", day: "" as CivilDate };

/** The civil day of an instant. Hours begin at the same instants in Rome and in UTC, so one answer serves an hour. */
function dayOf(at: string): CivilDate {
  const name = at.slice(0, 13);
  if (hour.name !== name) hour = { name, day: civilDateOf(new Date(at)) };
  return hour.day;
}
