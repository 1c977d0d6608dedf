import { readClfLine } from "./clf-line.ts";
import type { Format } from "./detect-format.ts";
import { hash, hashBytes, hashLine } from "./hash-line.ts";
import { KeyIndex } from "./index-of-keys.ts";
import { emptyLine, type LogLine, type UnreadReason } from "./line.ts";
import type { LineMarks } from "./line-marks.ts";
import { readPlainLine } from "./plain-line.ts";
import type { SiteImport } from "./site-import.ts";
import { readFields, readW3cLine, type W3cFields } from "./w3c-line.ts";

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
  /** Fingerprint of the file. */
  readonly file: string;
  readonly marks: LineMarks;
  readonly counts: ReadCounts;
  /** The site of a line's host; `undefined` for a host that nobody asked for. */
  readonly siteOf: (host: string) => SiteImport | undefined;
  readonly onUnread: (lineNumber: number, reason: UnreadReason) => void;
}

/** Longest line that is looked at: Apache's own limits allow about this much. */
export const longestLine = 65_536;
const carriageReturn = 13;

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

  /** Counts the lines between two offsets; the last one may lack its line end. */
  read(buffer: Buffer, view: DataView, start: number, end: number): void {
    const isPlain = this.#format !== "w3c";
    const hasHost = this.#format === "vhost";
    const line = this.#line;
    let at = start;
    while (at < end) {
      const next = isPlain ? readPlainLine(buffer, view, at, end, hasHost, line) : -1;
      if (next >= 0) {
        this.#countLine(buffer, view);
        at = next;
        continue;
      }
      let lineEnd = buffer.indexOf(10, at);
      if (lineEnd < 0 || lineEnd > end) lineEnd = end;
      const begin = at;
      at = lineEnd + 1;
      if (lineEnd > begin && buffer[lineEnd - 1] === carriageReturn) lineEnd -= 1;
      const reason = this.#readLine(buffer, begin, lineEnd);
      if (reason === "") {
        hashLine(view, line);
        this.#countLine(buffer, view);
      } else if (reason === "skip") this.lineNumber += 1;
      else this.#leaveOut(reason);
    }
  }

  /** Whether the last line of a file, which no end of line follows, is whole. */
  isWhole(buffer: Buffer, end: number): boolean {
    return this.#readLine(buffer, 0, end) === "";
  }

  /** Notes a line that is longer than any request. */
  skipLongLine(): void {
    this.#leaveOut("tooLong");
  }

  #countLine(buffer: Buffer, view: DataView): void {
    const { marks, counts, file } = this.#deps;
    const line = this.#line;
    const site = this.#siteAt(buffer, view);
    if (site === undefined) {
      this.#leaveOut("unknownHost");
      return;
    }
    this.lineNumber += 1;
    counts.lines += 1;
    if (site.enter(line.time)) {
      counts.alreadyCounted += 1;
      return;
    }
    marks.enter(line.time, file);
    if (marks.isAgain(line)) {
      counts.again += 1;
      return;
    }
    counts.counted += 1;
    site.count(buffer, view, line);
  }

  #leaveOut(reason: UnreadReason): void {
    this.lineNumber += 1;
    this.#deps.counts.lines += 1;
    this.#deps.counts.unread += 1;
    this.#deps.onUnread(this.lineNumber, reason);
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
    hashBytes(view, hostStart, hostEnd);
    const { one, two } = hash;
    const found = this.#hostIndex.get(one, two);
    if (found >= 0) return this.#hosts[found];
    const host = buffer.toString("latin1", hostStart, hostEnd).toLowerCase().replace(/:\d+$/, "").slice(0, 253);
    const site = this.#deps.siteOf(host);
    this.#hostIndex.set(one, two, this.#hosts.push(site) - 1);
    return site;
  }

  #site: SiteImport | undefined;
  #hostless(): SiteImport | undefined {
    this.#site ??= this.#deps.siteOf("");
    return this.#site;
  }
}
