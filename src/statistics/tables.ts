import type { ColumnType, GeneratedAlways } from "kysely";
import type { PackedRow } from "./pack-row.ts";
import type { ReferrerKind } from "./referrer.ts";

/** One page shown to a person, as it waits in `measures.inbox`. Nothing in it tells who that was. */
export interface ViewRow {
  readonly type: "view";
  readonly site: string;
  /** ISO instant, milliseconds, UTC. */
  readonly at: string;
  readonly path: string;
  readonly section: string;
  readonly locale: string;
  /** Random number of this page view, 64 bits in decimal; given to the page so that it can say how long it was read. */
  readonly view: string;
  /** Keyed hash of network and browser, 64 bits in decimal; the key lives one day. */
  readonly visitor: string;
  /** Host of the page that linked here; empty for none and for our own. */
  readonly referrerHost: string;
  readonly device: Device;
  /** ISO 3166-1, empty when unknown; absent in rows of an earlier version, as the three below. */
  readonly country?: string;
  /** ISO 3166-2. */
  readonly region?: string;
  readonly language?: string;
  readonly referrerKind?: ReferrerKind;
}

/** How long a page was in view, as the page itself said when it was left. */
export interface TimeRow {
  readonly type: "time";
  readonly site: string;
  readonly at: string;
  readonly view: string;
  readonly seconds: number;
}

/** Something else than a page view that happened, or how often in this minute (`hit`, `file`). */
export interface EventRow {
  readonly type: "event";
  readonly site: string;
  readonly at: string;
  readonly kind: EventKind;
  readonly key: string;
  /** Random number of the row, as a page view has one. */
  readonly view: string;
  readonly count: number;
}

export type EventKind = "hit" | "file" | "download" | "notFound" | "search" | "form" | "outgoing";

export type InboxRow = ViewRow | TimeRow | EventRow;

/** Class of the device, told from the browser's own name. */
export type Device = "desktop" | "mobile" | "tablet" | "other";

interface InboxTable {
  batch: string;
  number: GeneratedAlways<number>;
  rows: ColumnType<PackedRow[], string, never>;
  receivedAt: GeneratedAlways<Date>;
}
interface DayKeysTable {
  day: string;
  key: Buffer;
}
interface AnnotationsTable {
  id: string;
  site: string;
  fromDay: string;
  untilDay: string;
  text: string;
  textEn: string;
  writtenBy: string;
  writtenAt: Date;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "measures.inbox": InboxTable;
    "measures.dayKeys": DayKeysTable;
    "measures.annotations": AnnotationsTable;
  }
}
