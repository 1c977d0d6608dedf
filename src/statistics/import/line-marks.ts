import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { LogLine } from "./line.ts";

const markBytes = 6;
/** Hours that are fetched together: a file goes through its hours one after the other. */
const hoursAtOnce = 48;

interface HourMarks {
  bytes: Buffer;
  count: number;
}

/** Two 32-bit halves of what tells lines apart; valid until the next call. */
export const mark = { one: 0, two: 0 };

/** Computes the mark of a line from its parts: address, time, target, status, size, browser. */
export function markOf(line: LogLine, ua1: number, ua2: number, seed: number): void {
  let one = Math.imul(line.ip1 ^ seed, 0x85ebca6b) ^ line.path1;
  one = Math.imul(one ^ (one >>> 13) ^ line.time, 0xc2b2ae35) ^ ua1;
  one = Math.imul(one ^ (one >>> 16) ^ (line.bytes | 0), 0x27d4eb2f) ^ line.status;
  let two = Math.imul(line.ip2 ^ ua2, 0x9e3779b1) ^ line.path2;
  two = Math.imul(two ^ (two >>> 15) ^ line.time ^ seed, 0x85ebca77) ^ (line.targetEnd - line.pathEnd);
  mark.one = one ^ (one >>> 15);
  mark.two = (two ^ (two >>> 16)) & 0xffff;
}

/**
 * Which lines were counted, by the hour: so that a line that stands in two files (logs overlap where they are rotated) counts once.
 * Two equal lines in one file are two requests; a line that stands twice in one file and once in another is counted twice.
 */
export class LineMarks {
  #hours = new Map<number, HourMarks>();
  #last: HourMarks | undefined;
  #lastHour = -1;
  /** Hours of which other files have lines. */
  readonly #known = new Set<number>();
  readonly #loaded = new Map<number, Map<number, number>>();
  #written = new Set<number>();

  /** Notes that hours were counted by other files than the one being read. */
  know(hours: Iterable<number>): void {
    for (const hour of hours) this.#known.add(hour);
  }

  /** Ends a file: what it counted is of another file for the next one. */
  endFile(): void {
    this.know(this.#written);
    this.#written = new Set();
    this.#loaded.clear();
  }

  /** Whether an hour's marks must be fetched before its lines can be judged. */
  isMissing(hour: number): boolean {
    return this.#known.has(hour) && !this.#loaded.has(hour);
  }

  /** Whether the line of `mark` was counted from another file; takes it from those that are still to come again. */
  isAgain(hour: number): boolean {
    const marks = this.#loaded.get(hour);
    if (marks === undefined) return false;
    const key = (mark.one >>> 0) * 65_536 + mark.two;
    const left = marks.get(key);
    if (left === undefined) return false;
    if (left === 1) marks.delete(key);
    else marks.set(key, left - 1);
    return true;
  }

  /** Keeps the mark of a line that is counted now. */
  keep(hour: number): void {
    let marks = this.#last;
    if (hour !== this.#lastHour || marks === undefined) {
      marks = this.#hours.get(hour);
      if (marks === undefined) {
        marks = { bytes: Buffer.allocUnsafe(64 * markBytes), count: 0 };
        this.#hours.set(hour, marks);
        this.#written.add(hour);
      }
      this.#last = marks;
      this.#lastHour = hour;
    }
    const at = marks.count * markBytes;
    if (at === marks.bytes.length) {
      const larger = Buffer.allocUnsafe(at * 2);
      marks.bytes.copy(larger);
      marks.bytes = larger;
    }
    marks.bytes.writeInt32LE(mark.one, at);
    marks.bytes.writeUInt16LE(mark.two, at + 4);
    marks.count += 1;
  }

  /** Takes the marks kept since the last time, by hour, in base64. */
  take(): [hour: number, marks: string][] {
    const taken = [...this.#hours].map(([hour, { bytes, count }]): [number, string] => [
      hour,
      bytes.toString("base64", 0, count * markBytes),
    ]);
    this.#hours = new Map();
    this.#last = undefined;
    this.#lastHour = -1;
    return taken;
  }

  /** Fetches the marks that other files left of an hour and of those after it. */
  async load(clickhouse: ClickHouseClient, hour: number, file: string): Promise<void> {
    for (const old of this.#loaded.keys()) if (Math.abs(old - hour) > hoursAtOnce * 2) this.#loaded.delete(old);
    const result = await clickhouse.query({
      query: `select hour, marks from arengo.import_lines
        where hour >= {first:UInt32} and hour < {before:UInt32} and file != {file:String}`,
      query_params: { first: hour, before: hour + hoursAtOnce, file },
      format: "JSONEachRow",
    });
    const rows = await result.json<{ hour: number; marks: string }>();
    for (let each = hour; each < hour + hoursAtOnce; each += 1) {
      if (this.#known.has(each) && !this.#loaded.has(each)) this.#loaded.set(each, new Map());
    }
    for (const row of rows) {
      const marks = this.#loaded.get(row.hour);
      const bytes = Buffer.from(row.marks, "base64");
      for (let at = 0; marks && at < bytes.length; at += markBytes) {
        const key = bytes.readUInt32LE(at) * 65_536 + bytes.readUInt16LE(at + 4);
        marks.set(key, (marks.get(key) ?? 0) + 1);
      }
    }
  }
}
