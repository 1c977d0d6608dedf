const free = -1;
/** First half, second half, number, and one to spare: a key never lies in two lines of the processor's cache. */
const width = 4;

/** From pairs of 32-bit hashes to small numbers: open addressing in a flat array, some 32 bytes a key. */
export class KeyIndex {
  #entries = new Int32Array(1_024 * width).fill(free);
  #mask = 1_023;
  #size = 0;

  /** The number of a key; -1 for one that was never set. */
  get(one: number, two: number): number {
    return this.#entries[this.#placeOf(one | 0, two | 0) + 2] as number;
  }

  /** Gives a key its number. A key has one number for ever. */
  set(one: number, two: number, slot: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    const place = this.#placeOf(one | 0, two | 0);
    if (this.#entries[place + 2] === free) this.#size += 1;
    this.#entries[place] = one;
    this.#entries[place + 1] = two;
    this.#entries[place + 2] = slot;
  }

  #placeOf(one: number, two: number): number {
    const entries = this.#entries;
    let slot = (Math.imul(one ^ (two >>> 7), 0x9e3779b1) >>> 5) & this.#mask;
    for (;;) {
      const at = slot * width;
      if (entries[at + 2] === free || (entries[at] === one && entries[at + 1] === two)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#entries;
    this.#entries = new Int32Array(old.length * 2).fill(free);
    this.#mask = this.#mask * 2 + 1;
    this.#size = 0;
    for (let from = 0; from < old.length; from += width) {
      if (old[from + 2] !== free) this.set(old[from] as number, old[from + 1] as number, old[from + 2] as number);
    }
  }
}
