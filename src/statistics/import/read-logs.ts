import { romeDay } from "./calendar.ts";
import { readClfLine } from "./clf-line.ts";
import type { Format } from "./detect-format.ts";
import { KeyIndex } from "./index-of-keys.ts";
import { emptyLine, type LogLine, type UnreadReason } from "./line.ts";
import { type LineMarks, markOf } from "./line-marks.ts";
import type { SiteImport } from "./site-import.ts";
import { readFields, readW3cLine, type W3cFields } from "./w3c-line.ts";
import { hourOf } from "./write-part.ts";

/** What one import has read so far. */
export interface ReadCounts {
  lines: number;
  counted: number;
  /** Lines that were counted from another file before. */
  again: number;
  /** Lines of days that the site itself, or a table of another program, has counted. */
  alreadyCounted: number;
  unread: number;
}

/** What reading a log needs from the import it belongs to. */
export interface LogReaderDeps {
  readonly marks: LineMarks;
  readonly markSeed: number;
  readonly counts: ReadCounts;
  /** The site of a line's host; `undefined` for a host that nobody asked for. */
  readonly siteOf: (host: string) => SiteImport | undefined;
  /** Whether a day of a site was counted in another way. */
  readonly isCounted: (site: string, day: number) => boolean;
  readonly onUnread: (lineNumber: number, reason: UnreadReason) => void;
}

/** Longest line that is looked at: Apache's own limits allow about this much. */
export const longestLine = 65_536;
const carriageReturn = 13;
const hash = { one: 0, two: 0 };

/** Counts the lines of one log file, piece by piece. */
export class LogReader {
  lineNumber = 0;
  readonly #format: Format;
  readonly #deps: LogReaderDeps;
  readonly #line: LogLine = emptyLine();
  readonly #hostIndex = new KeyIndex();
  readonly #hosts: (SiteImport | undefined)[] = [];
  #fields: W3cFields = {};

  constructor(format: Format, deps: LogReaderDeps) {
    this.#format = format;
    this.#deps = deps;
  }

  /** Takes the fields of an IIS log from its beginning, for a file that is gone on with in the middle. */
  readHead(head: Buffer): void {
    const found = /^#Fields:.*$/m.exec(head.toString("latin1"));
    if (found) this.#fields = readFields(found[0]);
  }

  /**
   * Counts whole lines between two offsets.
   * @returns where it stopped: at `end`, or before a line whose hour must be fetched first (`needs`)
   */
  read(buffer: Buffer, start: number, end: number): { at: number; needs?: number } {
    const { marks, counts, markSeed, onUnread } = this.#deps;
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const line = this.#line;
    let at = start;
    while (at < end) {
      let lineEnd = buffer.indexOf(10, at);
      if (lineEnd < 0 || lineEnd > end) lineEnd = end;
      const next = lineEnd + 1;
      if (lineEnd > at && buffer[lineEnd - 1] === carriageReturn) lineEnd -= 1;
      const reason = this.#readLine(buffer, at, lineEnd);
      if (reason === "skip") {
        this.lineNumber += 1;
        at = next;
        continue;
      }
      if (reason === "") {
        const hour = hourOf(line.time);
        if (marks.isMissing(hour)) return { at, needs: hour };
        const site = this.#siteAt(buffer, view);
        hashOf(buffer, view, line.uaStart, line.uaEnd);
        markOf(line, hash.one, hash.two, markSeed);
        if (site === undefined) {
          counts.unread += 1;
          onUnread(this.lineNumber + 1, "unknownHost");
        } else if (this.#deps.isCounted(site.site, romeDay(line.time))) counts.alreadyCounted += 1;
        else if (marks.isAgain(hour)) counts.again += 1;
        else {
          marks.keep(hour);
          counts.counted += 1;
          site.count(buffer, line, hash.one, hash.two);
        }
      } else {
        counts.unread += 1;
        onUnread(this.lineNumber + 1, reason);
      }
      this.lineNumber += 1;
      counts.lines += 1;
      at = next;
    }
    return { at: Math.min(at, end) };
  }

  /** Whether the last line of a file, which no end of line follows, is whole. */
  isWhole(buffer: Buffer, end: number): boolean {
    return this.#readLine(buffer, 0, end) === "";
  }

  /** Notes a line that is longer than any request. */
  skipLongLine(): void {
    this.lineNumber += 1;
    this.#deps.counts.lines += 1;
    this.#deps.counts.unread += 1;
    this.#deps.onUnread(this.lineNumber, "tooLong");
  }

  #readLine(buffer: Buffer, start: number, end: number): UnreadReason | "" | "skip" {
    if (start >= end) return "skip";
    if (end - start > longestLine) return "tooLong";
    if (this.#format === "clf") return readClfLine(buffer, start, end, false, this.#line);
    if (this.#format === "vhost") return readClfLine(buffer, start, end, true, this.#line);
    if (buffer[start] === 35) {
      const text = buffer.toString("latin1", start, end);
      if (/^#Fields:/i.test(text)) this.#fields = readFields(text);
      return "skip";
    }
    return readW3cLine(buffer, start, end, this.#fields, this.#line);
  }

  #siteAt(buffer: Buffer, view: DataView): SiteImport | undefined {
    const { hostStart, hostEnd } = this.#line;
    if (hostStart === hostEnd) return this.#hostless();
    hashOf(buffer, view, hostStart, hostEnd);
    const found = this.#hostIndex.get(hash.one, hash.two);
    if (found >= 0) return this.#hosts[found];
    const host = buffer.toString("latin1", hostStart, hostEnd).toLowerCase().replace(/:\d+$/, "").slice(0, 253);
    const site = this.#deps.siteOf(host);
    this.#hostIndex.set(hash.one, hash.two, this.#hosts.push(site) - 1);
    return site;
  }

  #site: SiteImport | undefined;
  #hostless(): SiteImport | undefined {
    this.#site ??= this.#deps.siteOf("");
    return this.#site;
  }
}

/** Two 32-bit hashes of bytes, four at a time. */
function hashOf(buffer: Buffer, view: DataView, start: number, end: number): void {
  let one = 0x2545f491 ^ (end - start);
  let two = 0x9e3779b9;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = view.getInt32(at, true);
    one = Math.imul(one ^ word, 0xcc9e2d51);
    one ^= one >>> 15;
    two = Math.imul(two + word, 0x1b873593);
    two ^= two >>> 13;
  }
  for (; at < end; at += 1) {
    one = Math.imul(one ^ (buffer[at] as number), 0x01000193);
    two = Math.imul(two ^ (buffer[at] as number), 0x5bd1e995);
  }
  hash.one = one ^ (one >>> 16);
  hash.two = two ^ (two >>> 14);
}
