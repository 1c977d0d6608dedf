import { startOfDay } from "#src/kernel/civil-date.ts";
import type { Dimension } from "../queries/break-down.ts";
import { dateOfDay } from "./calendar.ts";
import { RowTallies } from "./row-tallies.ts";

/** What a part of an import adds to one day of a site. */
export interface DayTally {
  /** Since 1970, in Rome. */
  readonly day: number;
  readonly year: number;
  /** The instant of midnight in Rome, in seconds. */
  readonly begins: number;
  hits: number;
  robotHits: number;
  files: number;
  downloads: number;
  notFound: number;
  bytes: number;
  pageViews: number;
  visits: number;
  visitors: number;
  returningVisits: number;
  onePageVisits: number;
  longVisits: number;
  visitSeconds: number;
  readonly hours: Float64Array;
  readonly rows: RowTallies;
  /** 64-bit numbers of the day's visitors, and of those who had come on an earlier day. */
  readonly seen: string[];
  readonly again: string[];
}

/** A day of which nothing was added yet. */
export const emptyDay = (day: number): DayTally => ({
  ...{ day, year: new Date(day * 86_400_000).getUTCFullYear(), begins: startOfDay(dateOfDay(day)).getTime() / 1_000 },
  ...{ hits: 0, robotHits: 0, files: 0, downloads: 0, notFound: 0, bytes: 0, pageViews: 0, visits: 0, visitors: 0 },
  ...{ returningVisits: 0, onePageVisits: 0, longVisits: 0, visitSeconds: 0 },
  ...{ hours: new Float64Array(24), rows: new RowTallies(), seen: [], again: [] },
});

/** What a row is about. */
export interface RowName {
  readonly dimension: Dimension;
  readonly key: string;
  readonly parent: string;
}

/** Gives each row of the aggregates a small number. */
export class RowNames {
  readonly names: RowName[] = [];
  readonly #ids = new Map<string, number>();

  idOf(dimension: Dimension, key: string, parent = ""): number {
    const text = `${dimension}\n${key}\n${parent}`;
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.names.length;
      this.names.push({ dimension, key, parent });
      this.#ids.set(text, id);
    }
    return id;
  }
}
