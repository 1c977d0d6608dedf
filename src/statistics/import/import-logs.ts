import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { migrateClickHouse } from "../clickhouse-schema.ts";
import { detectFormat, type Format } from "./detect-format.ts";
import { ImportState } from "./import-state.ts";
import { type FileState, fingerprint, finishPart, readLedger, tailBytes } from "./ledger.ts";
import type { UnreadReason } from "./line.ts";
import { LineMarks } from "./line-marks.ts";
import { type ByteReader, isPacked, openSource, readPlain, readStream } from "./open-source.ts";
import { LogReader, longestLine, type ReadCounts } from "./read-logs.ts";
import { SiteImport } from "./site-import.ts";
import { forgetUnfinished, type SitePart, writePart } from "./write-part.ts";
import { importTable } from "./write-table.ts";

/** What is in memory of a file: room for the longest line and for what is read at once. */
const frameBytes = 2_097_152;

/** What an import is told. */
export interface ImportOptions {
  /** Folder in which keys and visitors rest between two imports; its owner alone may read it. */
  readonly folder: string;
  /** Site of lines that name no host, and of all hosts when `hosts` is empty. */
  readonly site: string;
  /** Sites by host name, for logs that name it; lines of other hosts are reported as unread. */
  readonly hosts?: Readonly<Record<string, string>>;
  readonly sectionOf: (path: string) => string;
  readonly ownHosts?: readonly string[];
  /** Lines of one part: what a kill costs at most. Default two millions. */
  readonly linesOfPart?: number;
  readonly onUnread?: (file: string, line: number, reason: UnreadReason) => void;
  /** Called about once a second. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress extends ReadCounts {
  readonly file: string;
  readonly seconds: number;
}

/** What an import did. */
export interface ImportResult extends ReadCounts {
  readonly seconds: number;
  readonly files: readonly { readonly name: string; readonly format: Format | undefined; readonly lines: number }[];
}

/** Another import is running in the same folder. */
export class ImportRunningError extends Error {
  override readonly name = "ImportRunningError";
}

/**
 * Counts log files into the aggregates, each line once: what was read before is passed over, lines that stand in two files count
 * once, and an import that was killed goes on where its last part ended. Files are read in the order of their first line.
 * At no time is more than a few megabytes of a file in memory; no address is written anywhere.
 * @throws ImportRunningError
 */
export async function importLogs(
  clickhouse: ClickHouseClient,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  await migrateClickHouse(clickhouse);
  const lock = await takeLock(options.folder);
  try {
    return await new Import(clickhouse, options).run(files);
  } finally {
    await lock();
  }
}

class Import {
  readonly #clickhouse: ClickHouseClient;
  readonly #options: ImportOptions;
  readonly #counts: ReadCounts = { lines: 0, counted: 0, again: 0, alreadyCounted: 0, unread: 0 };
  readonly #sites = new Map<string, SiteImport>();
  readonly #marks = new LineMarks();
  readonly #began = performance.now();
  #state: ImportState | undefined;
  #known: readonly FileState[] = [];
  #counted = new Set<string>();
  #committing: Promise<void> = Promise.resolve();
  #committedLines = 0;
  #told = 0;

  constructor(clickhouse: ClickHouseClient, options: ImportOptions) {
    this.#clickhouse = clickhouse;
    this.#options = options;
  }

  async run(names: readonly string[]): Promise<ImportResult> {
    await forgetUnfinished(this.#clickhouse);
    const { files, lastPart } = await readLedger(this.#clickhouse);
    this.#known = files;
    this.#state = await ImportState.open(this.#options.folder, lastPart);
    await this.#readCounted();
    const done: { name: string; format: Format | undefined; lines: number }[] = [];
    for (const { name, head } of await inOrder(names)) {
      const format = head && detectFormat(head);
      const before = this.#counts.lines;
      if (format === "clf" || format === "vhost" || format === "w3c") await this.#readLog(name, format, head);
      else if (name === "-") await this.#readInput();
      else if (format) await this.#readTable(name, format);
      done.push({ name, format, lines: this.#counts.lines - before });
    }
    await this.#committing;
    return { ...this.#counts, seconds: (performance.now() - this.#began) / 1_000, files: done };
  }

  /** The standard input: its format is told by its first piece. */
  async #readInput(): Promise<void> {
    const source = openSource("-");
    const first = await source.next();
    if (first.done) return;
    const format = detectFormat(first.value);
    if (format !== "clf" && format !== "vhost" && format !== "w3c") {
      this.#counts.unread += 1;
      this.#options.onUnread?.("-", 1, "empty");
      return;
    }
    const pieces = chain(first.value, source);
    await this.#readLines("-", format, first.value, { position: 0, lines: 0 }, readStream(pieces, 0));
  }

  /** Figures that another program has counted already: a line is a day. */
  async #readTable(name: string, format: "awstats" | "matomo" | "analytics"): Promise<void> {
    const { site, sectionOf, onUnread } = this.#options;
    const result = await importTable(this.#clickhouse, site, format, await wholeText(name), sectionOf);
    const unread = result?.unread ?? [1];
    this.#counts.unread += unread.length;
    this.#counts.lines += (result?.days ?? 0) + unread.length;
    this.#counts.counted += result?.days ?? 0;
    if (result?.counted === false) this.#counts.alreadyCounted += 1;
    for (const line of unread) onUnread?.(name, line, "noTime");
    await this.#readCounted();
  }

  async #readLog(name: string, format: Format, head: Buffer): Promise<void> {
    const known = await this.#resumeAt(name, head);
    const reader = isPacked(await firstBytes(name, 4))
      ? readStream(openSource(name), known.position)
      : await readPlain(name, known.position);
    await this.#readLines(name, format, head, known, reader).finally(reader.close);
  }

  /** How far an earlier import read this file; from the beginning when it never saw it. */
  async #resumeAt(name: string, head: Buffer): Promise<{ position: number; lines: number }> {
    const first = fingerprint(firstLine(head));
    const candidates = this.#known.filter((file) => file.head === first).sort((a, b) => b.position - a.position);
    for (const candidate of candidates) {
      const tail = await bytesBefore(name, candidate.position);
      if (tail && fingerprint(tail) === candidate.tail) return candidate;
    }
    return { position: 0, lines: 0 };
  }

  async #readLines(
    name: string,
    format: Format,
    head: Buffer,
    known: { readonly position: number; readonly lines: number },
    source: ByteReader,
  ): Promise<void> {
    const file = fingerprint(firstLine(head));
    const reader = new LogReader(format, {
      marks: this.#marks,
      markSeed: (this.#state as ImportState).markSeed,
      counts: this.#counts,
      siteOf: (host) => this.#siteOf(host),
      isCounted: (site, day) => this.#counted.size > 0 && this.#counted.has(`${site} ${day}`),
      onUnread: (line, reason) => this.#options.onUnread?.(name, line, reason),
    });
    reader.readHead(head);
    reader.lineNumber = known.lines;
    let position = known.position;
    let tail: Buffer = Buffer.alloc(0);
    const stateNow = (): FileState => ({ head: file, tail: fingerprint(tail), position, lines: reader.lineNumber });
    const pass = (from: number, until: number) => {
      tail = lastBytes(tail, buffer.subarray(from, until));
      position += until - from;
    };
    const countLines = async (from: number, until: number) => {
      for (let at = from; at < until; ) {
        const { at: stopped, needs } = reader.read(buffer, at, until);
        pass(at, stopped);
        at = stopped;
        if (needs === undefined) return;
        await this.#commit(file, stateNow());
        await this.#committing;
        await this.#marks.load(this.#clickhouse, needs, file);
      }
    };
    const buffer = Buffer.allocUnsafeSlow(frameBytes);
    let filled = 0;
    let isSkipping = false;
    for (;;) {
      const count = await source.read(buffer, filled);
      if (count === 0) break;
      filled += count;
      const end = buffer.lastIndexOf(10, filled - 1) + 1;
      let begin = 0;
      if (isSkipping && end > 0) {
        begin = buffer.indexOf(10) + 1;
        isSkipping = false;
      } else if (end === 0 && filled > longestLine) {
        if (!isSkipping) reader.skipLongLine();
        isSkipping = true;
        begin = filled;
      }
      if (begin > 0) pass(0, begin);
      if (end > begin) await countLines(begin, end);
      const done = Math.max(begin, end);
      buffer.copyWithin(0, done, filled);
      filled -= done;
      if (this.#counts.lines - this.#committedLines >= (this.#options.linesOfPart ?? 2_000_000)) {
        await this.#commit(file, stateNow());
      }
      this.#tell(name);
    }
    if (filled > 0 && !isSkipping) {
      // A line without an end may still be being written: what is not whole is left for the next time.
      if (reader.isWhole(buffer, filled)) await countLines(0, filled);
      else {
        this.#counts.lines += 1;
        this.#counts.unread += 1;
        this.#options.onUnread?.(name, reader.lineNumber + 1, "cutOff");
      }
    }
    await this.#commit(file, stateNow());
    this.#marks.endFile();
  }

  #siteOf(host: string): SiteImport | undefined {
    const { hosts = {}, site: usual, sectionOf, ownHosts = [] } = this.#options;
    const isNamed = Object.keys(hosts).length > 0 && host !== "";
    const site = isNamed ? hosts[host] : usual;
    if (site === undefined) return undefined;
    let counting = this.#sites.get(site);
    if (!counting) {
      counting = new SiteImport(site, {
        sectionOf,
        ownHosts: new Set([...ownHosts, ...Object.keys(hosts)]),
        visitorsOf: (year) => (this.#state as ImportState).visitorsOf(site, year),
      });
      this.#state?.restore(counting);
      this.#sites.set(site, counting);
    }
    return counting;
  }

  /** Begins to write what was counted since the last part; reading goes on meanwhile. */
  async #commit(file: string, state: FileState): Promise<void> {
    await this.#committing;
    const marks = this.#marks.take();
    const sites: SitePart[] = [...this.#sites.values()].map((counting) => ({
      site: counting.site,
      source: "log",
      days: counting.takeDays(),
      names: counting.names,
    }));
    this.#committedLines = this.#counts.lines;
    const isKnown = this.#known.some((known) => known.head === state.head && known.position === state.position);
    if (isKnown && sites.every(({ days }) => days.length === 0)) return;
    this.#known = [...this.#known, state];
    const part = `import ${randomUUID()}`;
    const visitors = this.#state as ImportState;
    const packed = visitors.pack([...this.#sites.values()]);
    this.#committing = (async () => {
      await writePart(this.#clickhouse, part, sites, marks, file);
      await visitors.write(part, packed);
      await finishPart(this.#clickhouse, part, [state]);
      await visitors.keepOnly(part);
    })();
    this.#committing.catch(() => undefined); // whoever waits for it hears of it
  }

  async #readCounted(): Promise<void> {
    const hours = await rowsOf<{ hour: number }>(this.#clickhouse, "select distinct hour from arengo.import_lines");
    this.#marks.know(hours.map(({ hour }) => hour));
    const days = await rowsOf<{ site: string; day: number }>(
      this.#clickhouse,
      `select distinct site, toUInt32(day) as day from (
         select site, day from arengo.page_views union all select site, day from arengo.days where source != 'log')`,
    );
    this.#counted = new Set(days.map(({ site, day }) => `${site} ${day}`));
  }

  #tell(file: string): void {
    const seconds = (performance.now() - this.#began) / 1_000;
    if (seconds - this.#told < 1) return;
    this.#told = seconds;
    this.#options.onProgress?.({ ...this.#counts, file, seconds });
  }
}

async function rowsOf<Row>(clickhouse: ClickHouseClient, query: string): Promise<Row[]> {
  return (await clickhouse.query({ query, format: "JSONEachRow" })).json<Row>();
}

/** Files by the time of their first line, which keeps visits whole that go over from one to the next; what has none comes last. */
async function inOrder(names: readonly string[]): Promise<{ name: string; head: Buffer }[]> {
  const found = [];
  for (const name of names) {
    if (name === "-") {
      found.push({ name, head: Buffer.alloc(0), first: Number.POSITIVE_INFINITY });
      continue;
    }
    const head = await headOf(name);
    const text = head.toString("latin1");
    const clf = /\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{4})\]/.exec(text);
    const w3c = /^(\d{4}-\d{2}-\d{2})[ \t](\d{2}:\d{2}:\d{2})/m.exec(text);
    const first = clf
      ? Date.parse(`${clf[1]} ${clf[2]} ${clf[3]} ${clf[4]} ${clf[5]}`)
      : w3c
        ? Date.parse(`${w3c[1]}T${w3c[2]}Z`)
        : Number.POSITIVE_INFINITY;
    found.push({ name, head, first });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** The first 64 kilobytes of a file, unpacked. */
async function headOf(name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of openSource(name)) {
    pieces.push(piece);
    size += piece.length;
    if (size >= 65_536) break;
  }
  return Buffer.concat(pieces).subarray(0, 65_536);
}

const firstLine = (head: Buffer): Buffer => {
  const end = head.indexOf(10);
  return end < 0 ? head : head.subarray(0, end);
};

async function firstBytes(name: string, count: number): Promise<Buffer> {
  const handle = await open(name, "r");
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}

/** The bytes before a place of a file, unpacked; `undefined` when it is not that long. */
async function bytesBefore(name: string, position: number): Promise<Buffer | undefined> {
  if (!isPacked(await firstBytes(name, 4))) {
    if (statSync(name).size < position) return undefined;
    const length = Math.min(tailBytes, position);
    const bytes = Buffer.alloc(length);
    const file = openSync(name, "r");
    readSync(file, bytes, 0, length, position - length);
    closeSync(file);
    return bytes;
  }
  let tail: Buffer = Buffer.alloc(0);
  let seen = 0;
  for await (const piece of openSource(name)) {
    const part = piece.subarray(0, position - seen);
    tail = lastBytes(tail, part);
    seen += part.length;
    if (seen === position) return tail;
  }
  return undefined;
}

function lastBytes(before: Buffer, piece: Buffer): Buffer {
  if (piece.length >= tailBytes) return Buffer.from(piece.subarray(piece.length - tailBytes));
  const all = Buffer.concat([before, piece]);
  return all.subarray(Math.max(0, all.length - tailBytes));
}

async function* chain(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

const tableLimit = 256 * 1_048_576;

async function wholeText(name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of openSource(name)) {
    size += piece.length;
    if (size > tableLimit) throw new Error(`${name} is larger than a table of figures can be`);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le").replace(/^\uFEFF/, "") : bytes.toString();
}

/** One import at a time in a folder; a lock whose process is gone is nobody's. */
async function takeLock(folder: string): Promise<() => Promise<void>> {
  const { mkdir, readFile, writeFile } = await import("node:fs/promises");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "lock");
  for (const attempt of [1, 2]) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
      const holder = Number(await readFile(file, "utf8").catch(() => "0"));
      if (attempt === 2 || (holder > 0 && isAlive(holder))) throw new ImportRunningError(`process ${holder}`);
      await rm(file, { force: true });
    }
  }
  throw new ImportRunningError("another process");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
