const free = -1;
/** Seconds since 1970 that stand for 0: the numbers of all times until 2057 are then positive and fit 32 bits. */
const epoch = 600_000_000;
const smallest = 4_096;
/** Visitor, row, time, and one to spare: an entry never lies in two lines of the processor's cache. */
const width = 4;

/** When each visitor (a place in a table) last saw each row: two small numbers to a time, in a flat array. */
export class LastSeen {
  #entries = emptyEntries(smallest);
  /** Where the entries go that stay: the two take turns. */
  #spare = emptyEntries(smallest);
  #mask = smallest - 1;
  size = 0;

  /** The time in seconds, and `time` in its place when that is later; 0 for never. */
  replace(place: number, row: number, time: number): number {
    if (this.size * 2 > this.#mask) this.#rebuild((this.#mask + 1) * 2, 0);
    const entries = this.#entries;
    const at = this.#find(place, row);
    const before = entries[at + 2] as number;
    const now = Math.max(0, time - epoch);
    if (before === free) {
      this.size += 1;
      entries[at] = place;
      entries[at + 1] = row;
    } else if (before >= now) return before + epoch;
    entries[at + 2] = now;
    return before === free ? 0 : before + epoch;
  }

  /** Drops what was seen before a time. */
  forgetBefore(time: number): void {
    this.#rebuild(this.#mask + 1, time - epoch);
  }

  /** Everything that is kept: visitor, row, time. */
  *entries(): Generator<readonly [place: number, row: number, time: number]> {
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += width) {
      const time = entries[at + 2] as number;
      if (time !== free) yield [entries[at] as number, entries[at + 1] as number, time + epoch];
    }
  }

  #find(place: number, row: number): number {
    const entries = this.#entries;
    let slot = ((Math.imul(place, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b)) >>> 9) & this.#mask;
    for (;;) {
      const at = slot * width;
      if (entries[at + 2] === free || (entries[at] === place && entries[at + 1] === row)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #rebuild(length: number, oldest: number): void {
    const old = this.#entries;
    this.#entries = this.#spare.length === length * width ? this.#spare.fill(free) : emptyEntries(length);
    this.#spare = old;
    this.#mask = length - 1;
    this.size = 0;
    for (let from = 0; from < old.length; from += width) {
      const time = old[from + 2] as number;
      if (time < oldest) continue;
      const at = this.#find(old[from] as number, old[from + 1] as number);
      this.#entries[at] = old[from] as number;
      this.#entries[at + 1] = old[from + 1] as number;
      this.#entries[at + 2] = time;
      this.size += 1;
    }
  }
}

const emptyEntries = (length: number) => new Int32Array(length * width).fill(free);
