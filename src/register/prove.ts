import type { Db } from "#src/platform/db.ts";
import { hashRanges } from "./store.ts";
import { consistencyRanges, inclusionRanges } from "./tree.ts";

/**
 * Hashes that prove that the leaf `index` (number - 1) is in the tree of `size` leaves, from the leaf up. Reads O(log n) rows.
 * @throws RangeError when `index` is not below `size`; Error when the register has not that many leaves
 * Source: RFC 9162 section 2.1.3.1
 */
export async function proveInclusion(db: Db, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  return hashRanges(db, inclusionRanges(index, size));
}

/**
 * Hashes that prove that the tree of `from` leaves is the beginning of that of `to`. Reads O(log n) rows.
 * @throws RangeError unless 1 <= from <= to; Error when the register has not that many leaves
 * Source: RFC 9162 section 2.1.4.1
 */
export async function proveConsistency(db: Db, from: number, to: number): Promise<Buffer[]> {
  if (from < 1 || from > to) throw new RangeError(`there is no proof between trees of ${from} and ${to} leaves`);
  return hashRanges(db, consistencyRanges(from, to));
}
