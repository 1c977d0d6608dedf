import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SiteImport } from "./site-import.ts";
import type { RowName } from "./tallies.ts";
import { Visitor, VisitorTable } from "./visitor-table.ts";

/** How long visitors of an imported year can be told from each other after the last import: then the keys go. */
const keptDays = 30;
const activeSeconds = 130_000;

interface ActiveVisit {
  readonly place: number;
  readonly numbers: readonly number[];
  readonly entry: string;
  readonly exit: string;
  readonly country: RowName;
  readonly referrer: RowName;
}

interface YearHead {
  readonly site: string;
  readonly year: number;
  readonly size: number;
  readonly robots: readonly number[];
  readonly active: readonly ActiveVisit[];
}

interface StateHead {
  readonly years: readonly YearHead[];
  readonly sites: readonly { site: string; newest: number; seen: readonly (readonly [number, RowName, number])[] }[];
}

/** The visitors of all sites and years of an import, and the folder where they rest between two imports. */
export class ImportState {
  readonly #folder: string;
  readonly #tables = new Map<string, VisitorTable>();
  readonly #seed: Buffer;
  #head: StateHead = { years: [], sites: [] };

  private constructor(folder: string, seed: Buffer) {
    this.#folder = folder;
    this.#seed = seed;
  }

  /** Opens the folder, and reads the visitors as the part `lastPart` left them; without them everybody is new. */
  static async open(folder: string, lastPart: string | undefined): Promise<ImportState> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const keyFile = join(folder, "key");
    if (!existsSync(keyFile)) await writeFile(keyFile, randomBytes(32), { mode: 0o600, flush: true });
    const state = new ImportState(folder, await readFile(keyFile));
    if (lastPart !== undefined) {
      await state.#read(join(folder, fileOf(lastPart)));
      await state.keepOnly(lastPart); // what a killed import left
    }
    return state;
  }

  /** 32 bits that go into every line's mark. */
  get markSeed(): number {
    return this.#seed.readInt32LE(0);
  }

  /** The visitors of a site in a calendar year. */
  visitorsOf(site: string, year: number): VisitorTable {
    const name = `${site}\n${year}`;
    let table = this.#tables.get(name);
    if (!table) {
      table = new VisitorTable(Buffer.concat([this.#seed, Buffer.from(`${name}\n`)]));
      this.#tables.set(name, table);
    }
    return table;
  }

  /** Gives a site back what was open when the part before ended. */
  restore(counting: SiteImport): void {
    for (const { site, year, active } of this.#head.years) {
      if (site !== counting.site) continue;
      const table = this.visitorsOf(site, year);
      for (const { place, numbers, entry, exit, country, referrer } of active) {
        const [day = 0, start = 0, end = 0, pages = 0] = numbers;
        const { names } = counting;
        table.rows.set([day, start, end, pages, names.pageOf(entry), names.pageOf(exit)], place + Visitor.visitDay);
        table.rows[place + Visitor.visitCountry] = names.rows.idOf(country.dimension, country.key, country.parent);
        table.rows[place + Visitor.visitReferrer] = names.rows.idOf(referrer.dimension, referrer.key, referrer.parent);
      }
    }
    const own = this.#head.sites.find(({ site }) => site === counting.site);
    if (!own) return;
    counting.newest = own.newest;
    for (const [place, { dimension, key, parent }, time] of own.seen) {
      counting.seen.replace(place, counting.names.rows.idOf(dimension, key, parent), time);
    }
  }

  /** Everything that must be known to go on, as it is now. Of sites that were not counted this time what was known before. */
  pack(sites: readonly SiteImport[]): Buffer {
    const years: YearHead[] = [];
    const bodies: Buffer[] = [];
    for (const [name, table] of this.#tables) {
      const [site = "", yearText] = name.split("\n");
      const year = Number(yearText);
      const counting = sites.find((each) => each.site === site);
      const before = this.#head.years.find((each) => each.site === site && each.year === year);
      const { body, robots } = packVisitors(table);
      const active = counting ? activeVisits(table, counting) : (before?.active ?? []);
      years.push({ site, year, size: table.size, robots, active });
      bodies.push(body);
    }
    const counted = sites.map((counting) => {
      counting.forgetSeen();
      const seen = [...counting.seen.entries()].map(
        ([place, row, time]) => [place, counting.names.rows.names[row] as RowName, time] as const,
      );
      return { site: counting.site, newest: counting.newest, seen };
    });
    const others = this.#head.sites.filter(({ site }) => !sites.some((counting) => counting.site === site));
    const head: StateHead = { years, sites: [...counted, ...others] };
    const text = Buffer.from(JSON.stringify(head));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    return Buffer.concat([length, text, ...bodies]);
  }

  /** Puts a packed state down for the part that it belongs to. The one before stays until `keepOnly`. */
  async write(part: string, packed: Buffer): Promise<void> {
    const file = join(this.#folder, fileOf(part));
    await writeFile(`${file}.new`, packed, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  }

  /** Removes the states of other parts than this one. */
  async keepOnly(part: string): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      if (/\.visitors(\.new)?$/.test(name) && name !== fileOf(part))
        await rm(join(this.#folder, name), { force: true });
    }
  }

  async #read(file: string): Promise<void> {
    const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT") return undefined;
      throw fault;
    });
    if (!bytes) return;
    const textEnd = 4 + bytes.readUInt32LE(0);
    this.#head = JSON.parse(bytes.toString("utf8", 4, textEnd)) as StateHead;
    let at = textEnd;
    for (const { site, year, size, robots } of this.#head.years) {
      const table = this.visitorsOf(site, year);
      for (let visitor = 0; visitor < size; visitor += 1, at += visitorBytes) {
        const [firstDay, lastDay] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
        table.add(bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), firstDay, lastDay);
      }
      for (const place of robots) table.rows[place + Visitor.isRobot] = 1;
    }
  }
}

const visitorBytes = 12;

/** Of each visitor its 64 bits, first and last day: what is left of it when its last visit is over. */
function packVisitors(table: VisitorTable): { body: Buffer; robots: number[] } {
  const body = Buffer.allocUnsafe(table.size * visitorBytes);
  const robots: number[] = [];
  const { rows } = table;
  const { step, end } = table.places;
  for (let place = 0, at = 0; place < end; place += step, at += visitorBytes) {
    body.writeInt32LE(rows[place + Visitor.idHigh] as number, at);
    body.writeInt32LE(rows[place + Visitor.idLow] as number, at + 4);
    body.writeUInt16LE(rows[place + Visitor.firstDay] as number, at + 8);
    body.writeUInt16LE(rows[place + Visitor.lastDay] as number, at + 10);
    if (rows[place + Visitor.isRobot] === 1) robots.push(place);
  }
  return { body, robots };
}

function activeVisits(table: VisitorTable, counting: SiteImport): ActiveVisit[] {
  const { pages, rows } = counting.names;
  const found: ActiveVisit[] = [];
  const places = table.places;
  for (let place = 0; place < places.end; place += places.step) {
    const end = table.rows[place + Visitor.visitEnd] as number;
    if (end === 0 || end < counting.newest - activeSeconds) continue;
    const row = table.rows.subarray(place, place + Visitor.country);
    found.push({
      place,
      numbers: [row[Visitor.visitDay], row[Visitor.visitStart], end, row[Visitor.visitPages]] as number[],
      entry: pages[row[Visitor.visitEntry] as number]?.path ?? "",
      exit: pages[row[Visitor.visitExit] as number]?.path ?? "",
      country: rows.names[row[Visitor.visitCountry] as number] as RowName,
      referrer: rows.names[row[Visitor.visitReferrer] as number] as RowName,
    });
  }
  return found;
}

const fileOf = (part: string) => `${part.replaceAll(" ", "-")}.visitors`;

/** Forgets who the visitors of imported years were, when nothing was imported for a month: key and tables go. */
export async function forgetImportVisitors(folder: string, now: Date): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  const changed = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs));
  if (names.length === 0 || Math.max(...changed) > now.getTime() - keptDays * 86_400_000) return false;
  await rm(folder, { recursive: true, force: true });
  return true;
}
