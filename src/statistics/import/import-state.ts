import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SiteImport } from "./site-import.ts";
import type { RowName } from "./tallies.ts";
import { VisitorTable } from "./visitor-table.ts";

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
    if (lastPart !== undefined) await state.#read(join(folder, fileOf(lastPart)));
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
      const { at } = this.visitorsOf(site, year);
      for (const { place, numbers, entry, exit, country, referrer } of active) {
        const [day = 0, start = 0, end = 0, pages = 0] = numbers;
        at.visitDay[place] = day;
        at.visitStart[place] = start;
        at.visitEnd[place] = end;
        at.visitPages[place] = pages;
        at.visitEntry[place] = counting.pageOf(entry);
        at.visitExit[place] = counting.pageOf(exit);
        at.visitCountry[place] = counting.names.idOf(country.dimension, country.key, country.parent);
        at.visitReferrer[place] = counting.names.idOf(referrer.dimension, referrer.key, referrer.parent);
      }
    }
    const own = this.#head.sites.find(({ site }) => site === counting.site);
    if (!own) return;
    counting.newest = own.newest;
    for (const [place, { dimension, key, parent }, time] of own.seen) {
      counting.seen.set(place, counting.names.idOf(dimension, key, parent), time);
    }
  }

  /** Everything that must be known to go on, as it is now. */
  pack(sites: readonly SiteImport[]): Buffer {
    const years: YearHead[] = [];
    const bodies: Buffer[] = [];
    for (const [name, table] of this.#tables) {
      const [site = "", year] = name.split("\n");
      const counting = sites.find((each) => each.site === site);
      if (!counting) continue;
      years.push({
        ...{ site, year: Number(year), size: table.size, robots: [...table.robots] },
        active: activeVisits(table, counting),
      });
      for (const column of ["idHigh", "idLow", "firstDay", "lastDay"] as const) {
        const values = table.at[column].subarray(0, table.size);
        bodies.push(Buffer.from(values.buffer, values.byteOffset, values.byteLength));
      }
    }
    const head: StateHead = {
      years,
      sites: sites.map((counting) => {
        counting.forgetSeen();
        const seen = [...counting.seen.entries()].map(
          ([place, row, time]) => [place, counting.names.names[row] as RowName, time] as const,
        );
        return { site: counting.site, newest: counting.newest, seen };
      }),
    };
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
      for (let place = 0; place < size; place += 1) {
        const high = bytes.readUInt32LE(at + place * 4);
        const low = bytes.readUInt32LE(at + (size + place) * 4);
        const days = at + size * 8;
        table.add(high, low, bytes.readUInt16LE(days + place * 2), bytes.readUInt16LE(days + (size + place) * 2));
      }
      for (const place of robots) table.robots.add(place);
      at += size * 12;
    }
  }
}

function activeVisits(table: VisitorTable, counting: SiteImport): ActiveVisit[] {
  const { at } = table;
  const found: ActiveVisit[] = [];
  for (let place = 0; place < table.size; place += 1) {
    const end = at.visitEnd[place] as number;
    if (end === 0 || end < counting.newest - activeSeconds) continue;
    found.push({
      place,
      numbers: [at.visitDay[place], at.visitStart[place], end, at.visitPages[place]] as number[],
      entry: counting.pages[at.visitEntry[place] as number]?.path ?? "",
      exit: counting.pages[at.visitExit[place] as number]?.path ?? "",
      country: counting.names.names[at.visitCountry[place] as number] as RowName,
      referrer: counting.names.names[at.visitReferrer[place] as number] as RowName,
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
