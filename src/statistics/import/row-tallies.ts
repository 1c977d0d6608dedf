const free = -1;
/** Row, hits, page views, visits, visitors; three to spare. */
const width = 8;
const smallest = 64;

/** What is added to the rows of one day's aggregates: row numbers to four sums, in a flat array. */
export class RowTallies {
  size = 0;
  #entries = emptyEntries(smallest);
  #mask = smallest - 1;

  /** Adds to a row; what is taken away comes as a negative number. */
  add(row: number, hits: number, pageViews: number, visits: number, visitors: number): void {
    let at = this.#find(row);
    if (this.#entries[at] === free) {
      if (this.size * 2 > this.#mask) {
        this.#grow();
        at = this.#find(row);
      }
      this.#entries[at] = row;
      this.size += 1;
    }
    const entries = this.#entries;
    entries[at + 1] = (entries[at + 1] as number) + hits;
    entries[at + 2] = (entries[at + 2] as number) + pageViews;
    entries[at + 3] = (entries[at + 3] as number) + visits;
    entries[at + 4] = (entries[at + 4] as number) + visitors;
  }

  has(row: number): boolean {
    return this.#entries[this.#find(row)] === row;
  }

  /** Calls for every row to which something was added. */
  each(take: (row: number, hits: number, pageViews: number, visits: number, visitors: number) => void): void {
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += width) {
      if (entries[at] === free) continue;
      const row = entries[at] as number;
      const hits = entries[at + 1] as number;
      const pageViews = entries[at + 2] as number;
      const visits = entries[at + 3] as number;
      const visitors = entries[at + 4] as number;
      if (hits || pageViews || visits || visitors) take(row, hits, pageViews, visits, visitors);
    }
  }

  #find(row: number): number {
    const entries = this.#entries;
    let slot = (Math.imul(row + 1, 0x9e3779b1) >>> 12) & this.#mask;
    for (;;) {
      const at = slot * width;
      if (entries[at] === free || entries[at] === row) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#entries;
    this.#entries = emptyEntries((this.#mask + 1) * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += width) {
      if (old[from] === free) continue;
      const at = this.#find(old[from] as number);
      for (let column = 0; column < width; column += 1) this.#entries[at + column] = old[from + column] as number;
    }
  }
}

function emptyEntries(length: number): Int32Array {
  const entries = new Int32Array(length * width);
  for (let at = 0; at < entries.length; at += width) entries[at] = free;
  return entries;
}
