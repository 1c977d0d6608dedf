const free = -1;
/** Seconds since 1970 that stand for 0: the numbers of all times until 2057 are then positive and fit 32 bits. */
const epoch = 600_000_000;
const smallest = 4_096;

/** When each visitor (a place in a table) last saw each row: two small numbers to a time, in flat arrays. */
export class LastSeen {
  #places = new Int32Array(smallest);
  #rows = new Int32Array(smallest);
  #times = new Int32Array(smallest).fill(free);
  size = 0;

  /** The time in seconds; 0 for never. */
  get(place: number, row: number): number {
    const time = this.#times[this.#find(place, row)] as number;
    return time === free ? 0 : time + epoch;
  }

  set(place: number, row: number, time: number): void {
    if (this.size * 2 >= this.#times.length) this.#rebuild(this.#times.length * 2, 0);
    const at = this.#find(place, row);
    if (this.#times[at] === free) this.size += 1;
    this.#places[at] = place;
    this.#rows[at] = row;
    this.#times[at] = Math.max(0, time - epoch);
  }

  /** Drops what was seen before a time. */
  forgetBefore(time: number): void {
    this.#rebuild(this.#times.length, time - epoch);
  }

  /** Everything that is kept: visitor, row, time. */
  *entries(): Generator<readonly [place: number, row: number, time: number]> {
    for (let at = 0; at < this.#times.length; at += 1) {
      const time = this.#times[at] as number;
      if (time !== free) yield [this.#places[at] as number, this.#rows[at] as number, time + epoch];
    }
  }

  #find(place: number, row: number): number {
    const mask = this.#times.length - 1;
    let at = (Math.imul(place, 0x9e3779b1) ^ Math.imul(row + 1, 0x85ebca6b)) & mask;
    while (this.#times[at] !== free && (this.#places[at] !== place || this.#rows[at] !== row)) at = (at + 1) & mask;
    return at;
  }

  #rebuild(length: number, oldest: number): void {
    const [places, rows, times] = [this.#places, this.#rows, this.#times];
    this.#places = new Int32Array(length);
    this.#rows = new Int32Array(length);
    this.#times = new Int32Array(length).fill(free);
    this.size = 0;
    for (let from = 0; from < times.length; from += 1) {
      const time = times[from] as number;
      if (time === free || time < oldest) continue;
      const at = this.#find(places[from] as number, rows[from] as number);
      this.#places[at] = places[from] as number;
      this.#rows[at] = rows[from] as number;
      this.#times[at] = time;
      this.size += 1;
    }
  }
}
