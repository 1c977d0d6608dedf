import { hash } from "node:crypto";
import { KeyIndex } from "./index-of-keys.ts";
import { sip, sipHash } from "./sip-hash.ts";

/** What is known of a visitor in one calendar year, as places in its row. `visit` speaks of the last visit. */
export const Visitor = {
  idHigh: 0,
  idLow: 1,
  /** Days since 1970 in Rome. */
  firstDay: 2,
  lastDay: 3,
  visitDay: 4,
  /** Seconds since 1970. */
  visitStart: 5,
  visitEnd: 6,
  /** 0 before the first visit. */
  visitPages: 7,
  visitEntry: 8,
  visitExit: 9,
  visitCountry: 10,
  visitReferrer: 11,
  country: 12,
  /** 1 for who asked for robots.txt. */
  isRobot: 13,
  /** Row of the region; -1 when it is not known. Set when this process meets the visitor. */
  region: 14,
} as const;
const browserKeyBytes = 16;
/** An address (255 letters at most) and the key of a browser. */
const scratch = Buffer.alloc(255 + browserKeyBytes);
/** Numbers of a row: it fills one line of the processor's cache. */
const width = 16;

/**
 * The visitors of one site in one calendar year. Each is known by 64 bits of a keyed hash of its address and its browser; within the
 * process a faster hash finds it again.
 */
export class VisitorTable {
  /** Row after row; it is replaced when the table grows. */
  rows = new Int32Array(1_024 * width);
  size = 0;
  readonly #key: Buffer;
  readonly #fast = new KeyIndex();
  readonly #ids = new KeyIndex();
  readonly #browserKeys = new Map<Buffer, Buffer>();

  /** @param key random bytes that live while the year is being imported */
  constructor(key: Buffer) {
    this.#key = hash("sha256", key, "buffer");
  }

  /** The place of a visitor by its fast hash; -1 when this process has not met it. A place is where its row begins. */
  find(one: number, two: number): number {
    return this.#fast.get(one, two);
  }

  /** The place of a visitor that this process meets for the first time: an earlier run may have met it already. */
  meet(one: number, two: number, address: Buffer, browser: Buffer, day: number): number {
    const length = address.copy(scratch, 0, 0, scratch.length - browserKeyBytes);
    this.#keyOf(browser).copy(scratch, length);
    sipHash(this.#key, scratch.subarray(0, length + browserKeyBytes));
    const { high, low } = sip;
    let place = this.#ids.get(high, low);
    if (place < 0) place = this.add(high, low, day, 0);
    this.#fast.set(one, two, place);
    return place;
  }

  /** Puts in a visitor by its 64 bits. */
  add(high: number, low: number, firstDay: number, lastDay: number): number {
    const place = this.size * width;
    if (place === this.rows.length) {
      const larger = new Int32Array(place * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows[place + Visitor.idHigh] = high;
    this.rows[place + Visitor.idLow] = low;
    this.rows[place + Visitor.firstDay] = firstDay;
    this.rows[place + Visitor.lastDay] = lastDay;
    this.#ids.set(high, low, place);
    this.size += 1;
    return place;
  }

  /** The places of all visitors: every so many numbers one, up to the end. */
  get places(): { readonly step: number; readonly end: number } {
    return { step: width, end: this.size * width };
  }

  /** The 64 bits in decimal. */
  idOf(place: number): string {
    const [high, low] = [this.rows[place + Visitor.idHigh] as number, this.rows[place + Visitor.idLow] as number];
    return ((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)).toString();
  }

  /** A browser's name as 128 bits: names are few and long. */
  #keyOf(browser: Buffer): Buffer {
    let key = this.#browserKeys.get(browser);
    if (key === undefined) {
      key = hash("sha256", Buffer.concat([this.#key, browser]), "buffer").subarray(0, browserKeyBytes);
      this.#browserKeys.set(browser, key);
    }
    return key;
  }
}
