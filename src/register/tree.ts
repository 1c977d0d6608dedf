import { emptyRoot, hashNode } from "./hashing.ts";

/** A perfect subtree: the leaves `index * 2^level` and the `2^level - 1` after it. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `start` (included) to `end` (excluded). */
interface Range {
  readonly start: number;
  readonly end: number;
}

export const nodeKey = ({ level, index }: Node): string => `${level}/${index}`;

/** The perfect subtrees that cover a range, left to right. `start` must be where a subtree of the tree begins. */
export function cover({ start, end }: Range): Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level++;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** Hash of a range from the hashes of the subtrees that cover it. Source: RFC 6962 section 2.1 (MTH). */
export function foldCover(hashes: readonly Buffer[]): Buffer {
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => hashNode(left, right));
}

/** Largest power of two smaller than `size`: where RFC 6962 splits a tree. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, from the leaf up. Source: RFC 6962 section 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  const walk = (start: number, end: number): Range[] => {
    if (end - start === 1) return [];
    const middle = start + split(end - start);
    return index < middle
      ? [...walk(start, middle), { start: middle, end }]
      : [...walk(middle, end), { start, end: middle }];
  };
  return walk(0, size);
}

/** The ranges whose hashes prove that the tree of `from` leaves is the beginning of that of `to`. Source: RFC 6962 section 2.1.2. */
export function consistencyRanges(from: number, to: number): Range[] {
  const walk = (start: number, end: number, isWhole: boolean): Range[] => {
    if (from === end) return isWhole ? [] : [{ start, end }];
    const middle = start + split(end - start);
    return from <= middle
      ? [...walk(start, middle, isWhole), { start: middle, end }]
      : [...walk(middle, end, false), { start, end: middle }];
  };
  return from === 0 ? [] : walk(0, to, true);
}

/**
 * What an append writes: the new leaf's node and every subtree that it completes.
 * @param edge hashes of `cover({ start: 0, end: index })`: the right edge before the append
 */
export function completedNodes(index: number, leafHash: Buffer, edge: readonly Buffer[]): (Node & { hash: Buffer })[] {
  const nodes = [{ level: 0, index, hash: leafHash }];
  let hash = leafHash;
  let level = 0;
  for (let position = index, left = edge.length - 1; position % 2 === 1; position = (position - 1) / 2, left--) {
    hash = hashNode(edge[left] as Buffer, hash);
    level++;
    nodes.push({ level, index: (position - 1) / 2, hash });
  }
  return nodes;
}
