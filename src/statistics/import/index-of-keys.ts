const free = -1;

/** From pairs of 32-bit hashes to small numbers: open addressing in flat arrays, some 20 bytes a key at the worst. */
export class KeyIndex {
  #ones = new Int32Array(1_024);
  #twos = new Int32Array(1_024);
  #slots = new Int32Array(1_024).fill(free);
  #size = 0;

  /** The number of a key; -1 for one that was never set. */
  get(one: number, two: number): number {
    return this.#slots[this.#placeOf(one | 0, two | 0)] as number;
  }

  /** Gives a key its number. A key has one number for ever. */
  set(one: number, two: number, slot: number): void {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const place = this.#placeOf(one | 0, two | 0);
    if (this.#slots[place] === free) this.#size += 1;
    this.#ones[place] = one;
    this.#twos[place] = two;
    this.#slots[place] = slot;
  }

  #placeOf(one: number, two: number): number {
    const mask = this.#slots.length - 1;
    let place = (Math.imul(one ^ (two >>> 7), 0x9e3779b1) >>> 5) & mask;
    while (this.#slots[place] !== free && (this.#ones[place] !== one || this.#twos[place] !== two)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [ones, twos, slots] = [this.#ones, this.#twos, this.#slots];
    this.#ones = new Int32Array(slots.length * 2);
    this.#twos = new Int32Array(slots.length * 2);
    this.#slots = new Int32Array(slots.length * 2).fill(free);
    this.#size = 0;
    for (let place = 0; place < slots.length; place += 1) {
      if (slots[place] !== free) this.set(ones[place] as number, twos[place] as number, slots[place] as number);
    }
  }
}
