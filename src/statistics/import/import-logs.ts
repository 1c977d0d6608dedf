import { randomUUID } from "node:crypto";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { noteChanged } from "../build-months.ts";
import { migrateClickHouse } from "../clickhouse-schema.ts";
import { dateOfDay } from "./calendar.ts";
import { detectFormat, type Format, isLog, type TableFormat } from "./detect-format.ts";
import { bytesBefore, chain, firstBytes, firstLine, inOrder, takeHead, wholeText } from "./file-parts.ts";
import { ImportState } from "./import-state.ts";
import { type FileState, fingerprint, finishPart, readLedger } from "./ledger.ts";
import type { UnreadReason } from "./line.ts";
import { LineMarks } from "./line-marks.ts";
import { MarkFiles } from "./mark-files.ts";
import { type ByteReader, isDamage, isPacked, openSource, readPlain, readStream, untilDamage } from "./open-source.ts";
import { readFile } from "./read-file.ts";
import { LogReader, type ReadCounts } from "./read-logs.ts";
import { SiteImport } from "./site-import.ts";
import { takeLock } from "./take-lock.ts";
import { forgetUnfinished, type SitePart, writePart } from "./write-part.ts";
import { importTable } from "./write-table.ts";

/** What an import is told. */
export interface ImportOptions {
  /** Folder in which keys, visitors and marks of lines rest between two imports; its owner alone may read it. */
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
  readonly files: readonly ImportedFile[];
}

/** What became of a file. */
export interface ImportedFile {
  readonly name: string;
  /** `undefined`: none that is known, and nothing was read. */
  readonly format: Format | undefined;
  readonly lines: number;
  /** Only when it is packed and cut short or broken: what came before was counted, and the whole file adds only the rest. */
  readonly isDamaged?: true;
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
    await forgetUnfinished(clickhouse);
    const ledger = await readLedger(clickhouse);
    const state = await ImportState.open(options.folder, ledger.lastPart);
    const marks = await MarkFiles.open(options.folder, ledger.parts);
    return await new Import(clickhouse, options, ledger.files, state, marks).run(files);
  } finally {
    await lock();
  }
}

class Import {
  readonly #clickhouse: ClickHouseClient;
  readonly #options: ImportOptions;
  readonly #counts: ReadCounts = { lines: 0, counted: 0, again: 0, alreadyCounted: 0, unread: 0 };
  readonly #sites = new Map<string, SiteImport>();
  readonly #state: ImportState;
  readonly #markFiles: MarkFiles;
  readonly #marks: LineMarks;
  readonly #began = performance.now();
  #known: readonly FileState[];
  #counted = new Set<string>();
  #committing: Promise<void> = Promise.resolve();
  #committedLines = 0;
  #told = 0;
  readonly #damaged = new Set<string>();

  constructor(
    clickhouse: ClickHouseClient,
    options: ImportOptions,
    known: readonly FileState[],
    state: ImportState,
    marks: MarkFiles,
  ) {
    this.#clickhouse = clickhouse;
    this.#options = options;
    this.#known = known;
    this.#state = state;
    this.#markFiles = marks;
    this.#marks = new LineMarks(marks, state.markSeed);
  }

  async run(names: readonly string[]): Promise<ImportResult> {
    await this.#readCounted();
    const done: ImportedFile[] = [];
    for (const { name, head } of await inOrder(names)) {
      const before = this.#counts.lines;
      const format = await (name === "-" ? this.#readInput() : this.#readFile(name, head)).catch((fault: unknown) => {
        if (!isDamage(fault)) throw fault;
        this.#damaged.add(name);
        return undefined;
      });
      done.push({
        name,
        format,
        lines: this.#counts.lines - before,
        ...(this.#damaged.has(name) && { isDamaged: true }),
      });
    }
    await this.#committing;
    return { ...this.#counts, seconds: (performance.now() - this.#began) / 1_000, files: done };
  }

  async #readFile(name: string, head: Buffer): Promise<Format | undefined> {
    const format = detectFormat(head);
    if (isLog(format)) await this.#readLog(name, format, head);
    else if (format) await this.#readTable(name, format, openSource(name));
    else if (head.length === 0 && isPacked(await firstBytes(name, 4))) this.#damaged.add(name);
    return format;
  }

  /** The standard input, once. */
  async #readInput(): Promise<Format | undefined> {
    const source = openSource("-");
    const head = await takeHead(source, () => this.#damaged.add("-"));
    const format = detectFormat(head);
    const pieces = chain(head, source);
    if (isLog(format)) await this.#readLines("-", format, head, { position: 0, lines: 0 }, readStream(pieces, 0));
    else if (format) await this.#readTable("-", format, pieces);
    return format;
  }

  /** Figures that another program has counted already: a line is a day. */
  async #readTable(name: string, format: TableFormat, source: AsyncIterable<Buffer>): Promise<void> {
    const { site, sectionOf, onUnread } = this.#options;
    const result = await importTable(this.#clickhouse, site, format, await wholeText(source, name), sectionOf);
    if (result === undefined) {
      this.#counts.unread += 1;
      onUnread?.(name, 1, "noDays");
      return;
    }
    const { days, unread, alreadyCounted } = result;
    this.#counts.unread += unread.length;
    this.#counts.lines += days + alreadyCounted + unread.length;
    this.#counts.counted += days;
    this.#counts.alreadyCounted += alreadyCounted;
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
    const { linesOfPart = 2_000_000, onUnread } = this.#options;
    const file = fingerprint(firstLine(head));
    // A log that begins as one that was counted but cannot be gone on with (the standard input, an edited file) is another one: else its
    // lines would be taken for further requests of the first.
    const isOther = known.position === 0 && this.#known.some((one) => one.head === file);
    const marked = isOther ? `${file} ${randomUUID()}` : file;
    await this.#committing; // what the file before has left is on the disk from here on
    this.#marks.beginFile(marked);
    const reader = new LogReader(format, {
      ...{ file: marked, marks: this.#marks, counts: this.#counts },
      siteOf: (host) => this.#siteOf(host),
      onUnread: (line, reason) => onUnread?.(name, line, reason),
    });
    reader.readHead(head);
    reader.lineNumber = known.lines;
    const whole = untilDamage(source, () => this.#damaged.add(name));
    const state = await readFile({
      ...{ source: whole, reader, file, position: known.position },
      onPiece: async (stateNow) => {
        if (this.#counts.lines - this.#committedLines >= linesOfPart) await this.#commit(marked, stateNow());
        this.#tell(name);
      },
      onCutOff: () => {
        if (this.#damaged.has(name)) return; // the file is told, its last line is no fault of the log
        this.#counts.lines += 1;
        this.#counts.unread += 1;
        onUnread?.(name, reader.lineNumber + 1, "cutOff");
      },
    });
    await this.#commit(marked, state);
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
        visitorsOf: (year) => this.#state.visitorsOf(site, year),
        isCounted: (day) => this.#counted.has(`${site} ${day}`),
      });
      this.#state.restore(counting);
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
      names: counting.names.rows,
    }));
    this.#committedLines = this.#counts.lines;
    const isKnown = this.#known.some((known) => known.head === state.head && known.position === state.position);
    if (isKnown && sites.every(({ days }) => days.length === 0)) return;
    this.#known = [...this.#known, state];
    const part = `import ${randomUUID()}`;
    const packed = this.#state.pack([...this.#sites.values()]);
    const days = sites.flatMap((site) => site.days.map(({ day }) => dateOfDay(day)));
    this.#committing = (async () => {
      await noteChanged(this.#clickhouse, days);
      await this.#markFiles.write(part, file, marks);
      await writePart(this.#clickhouse, part, sites);
      await this.#state.write(part, packed);
      await finishPart(this.#clickhouse, part, [state]);
      await noteChanged(this.#clickhouse, days);
      await this.#state.keepOnly(part);
    })();
    this.#committing.catch(() => undefined); // whoever waits for it hears of it
  }

  async #readCounted(): Promise<void> {
    const found = await this.#clickhouse.query({
      query: `select distinct site, toUInt32(day) as day from (
         select site, day from arengo.page_views union all select site, day from arengo.days where source != 'log')`,
      format: "JSONEachRow",
    });
    const days = await found.json<{ site: string; day: number }>();
    this.#counted = new Set(days.map(({ site, day }) => `${site} ${day}`));
  }

  #tell(file: string): void {
    const seconds = (performance.now() - this.#began) / 1_000;
    if (seconds - this.#told < 1) return;
    this.#told = seconds;
    this.#options.onProgress?.({ ...this.#counts, file, seconds });
  }
}
