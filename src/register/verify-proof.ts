import { hashNode } from "./hashing.ts";

const half = (value: number) => Math.floor(value / 2);
const isOdd = (value: number) => value % 2 === 1;

/**
 * Whether `proof` shows that the leaf with this hash is number `index + 1` of the tree of `size` leaves with this root.
 * Source: RFC 9162 section 2.1.3.2
 */
export function holdsInclusion(
  claim: { index: number; size: number; leafHash: Buffer; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (claim.index < 0 || claim.index >= claim.size) return false;
  let fn = claim.index;
  let sn = claim.size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = hashNode(sibling, hash);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = hashNode(hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(claim.root);
}

/** A tree as its checkpoint names it. */
interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/**
 * Whether `proof` shows that `before` is the beginning of `after`: nothing was changed, removed or put in between.
 * Source: RFC 9162 section 2.1.4.2
 */
export function holdsConsistency(before: Tree, after: Tree, proof: readonly Buffer[]): boolean {
  if (before.size < 1 || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  const isPowerOfTwo = Number.isInteger(Math.log2(before.size));
  const [first, ...rest] = isPowerOfTwo ? [before.root, ...proof] : proof;
  if (!first) return false;
  let fn = before.size - 1;
  let sn = after.size - 1;
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [old, whole] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      old = hashNode(hash, old);
      whole = hashNode(hash, whole);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      whole = hashNode(whole, hash);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && old.equals(before.root) && whole.equals(after.root);
}
