import { hash } from "node:crypto";
import { KeyIndex } from "./index-of-keys.ts";

/** Columns of the table: what is known of a visitor in one calendar year. `visit` columns speak of the last visit. */
const columns = {
  idHigh: Uint32Array,
  idLow: Uint32Array,
  /** Days since 1970 in Rome. */
  firstDay: Uint16Array,
  lastDay: Uint16Array,
  visitDay: Uint16Array,
  /** Seconds since 1970. */
  visitStart: Uint32Array,
  visitEnd: Uint32Array,
  /** 0 before the first visit. */
  visitPages: Uint32Array,
  visitEntry: Int32Array,
  visitExit: Int32Array,
  visitCountry: Int32Array,
  visitReferrer: Int32Array,
  country: Int32Array,
} as const;
type Column = keyof typeof columns;
type Columns = { [Name in Column]: InstanceType<(typeof columns)[Name]> };

/**
 * The visitors of one site in one calendar year. Each is known by 64 bits of SHA-256 over a key, its address and its browser;
 * within the process a faster hash finds it again.
 */
export class VisitorTable {
  readonly at: Columns;
  readonly key: Buffer;
  size = 0;
  /** Visitors that asked for robots.txt. */
  readonly robots = new Set<number>();
  readonly #fast = new KeyIndex();
  readonly #ids = new KeyIndex();

  /** @param key 32 random bytes that live while the year is being imported */
  constructor(key: Buffer) {
    this.key = key;
    this.at = Object.fromEntries(
      Object.entries(columns).map(([name, Kind]) => [name, new Kind(1_024)]),
    ) as unknown as Columns;
  }

  /** The place of a visitor by its fast hash; -1 when this process has not met it. */
  find(one: number, two: number): number {
    return this.#fast.get(one, two);
  }

  /** The place of a visitor that this process meets for the first time: an earlier run may have met it already. */
  meet(one: number, two: number, address: Buffer, browser: Buffer, day: number): { place: number; isNew: boolean } {
    const digest = hash("sha256", Buffer.concat([this.key, address, newline, browser]), "buffer");
    const [high, low] = [digest.readUInt32BE(0), digest.readUInt32BE(4)];
    let place = this.#ids.get(high, low);
    const isNew = place < 0;
    if (isNew) place = this.add(high, low, day, 0);
    this.#fast.set(one, two, place);
    return { place, isNew };
  }

  /** Puts in a visitor by its 64 bits. */
  add(high: number, low: number, firstDay: number, lastDay: number): number {
    const place = this.size;
    if (place === this.at.idHigh.length) this.#grow();
    this.at.idHigh[place] = high;
    this.at.idLow[place] = low;
    this.at.firstDay[place] = firstDay;
    this.at.lastDay[place] = lastDay;
    this.#ids.set(high, low, place);
    this.size += 1;
    return place;
  }

  /** The 64 bits in decimal. */
  idOf(place: number): string {
    return ((BigInt(this.at.idHigh[place] as number) << 32n) | BigInt(this.at.idLow[place] as number)).toString();
  }

  #grow(): void {
    for (const [name, Kind] of Object.entries(columns) as [Column, new (length: number) => Uint32Array][]) {
      const larger = new Kind(this.at[name].length * 2);
      larger.set(this.at[name] as Uint32Array);
      (this.at as Record<Column, unknown>)[name] = larger;
    }
  }
}

const newline = Buffer.from("\n");
