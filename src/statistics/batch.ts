import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { dayKey } from "./day-keys.ts";
import { packView } from "./pack-row.ts";
import type { EventRow, TimeRow, ViewRow } from "./tables.ts";
import { openVisitorHash, type VisitorHash } from "./visitor.ts";

/** Rows of one batch at most: large enough to be cheap, small enough to be one short statement. */
export const batchLimit = 500;

/** A row in memory: its instant in milliseconds. */
type Waiting<Row> = Omit<Row, "at"> & { readonly at: number };
/** A page view whose visitor is still to be hashed. Lives in memory only. */
export interface WaitingView extends Waiting<Omit<ViewRow, "visitor">> {
  readonly network: string;
  readonly userAgent: string;
}

export type WaitingRow = WaitingView | Waiting<TimeRow> | Waiting<EventRow>;

/** The keys of days that a process knows: it asks the database once a day. */
export interface DayKeys {
  /** The row as it may be written, in JSON; `undefined` while the key of its day is not known. */
  readonly seal: (row: WaitingRow) => string | undefined;
  /** Learns the keys of the days of some instants (milliseconds). Rejects while the database is away. */
  readonly learn: (instants: readonly number[]) => Promise<void>;
  /** Forgets those of all other days. */
  readonly keepOnly: (instants: readonly number[]) => void;
}

/** Opens the keys of a process. */
export function openDayKeys(db: Db): DayKeys {
  const keys = new Map<CivilDate, VisitorHash>();
  return {
    seal: (row) => {
      if (row.type !== "view") return JSON.stringify({ ...row, at: new Date(row.at).toISOString() });
      const visitorOf = keys.get(dayOf(row.at));
      return visitorOf && packView(row, visitorOf(row.network, row.userAgent));
    },
    learn: async (instants) => {
      for (const day of daysOf(instants)) if (!keys.has(day)) keys.set(day, openVisitorHash(await dayKey(db, day)));
    },
    keepOnly: (instants) => {
      const days = daysOf(instants);
      for (const day of keys.keys()) if (!days.has(day)) keys.delete(day);
    },
  };
}

const daysOf = (instants: readonly number[]) => new Set(instants.map(dayOf));

const hourMs = 3_600_000;
let known = { hour: 0, day: "" as CivilDate };

/** The civil day of an instant. Hours begin at the same instants in Rome and in UTC, so one answer serves an hour. */
function dayOf(at: number): CivilDate {
  const hour = Math.floor(at / hourMs);
  if (known.hour !== hour) known = { hour, day: civilDateOf(new Date(at)) };
  return known.day;
}
