import { hashNode } from "./hashing.ts";

/**
 * A tree rebuilt leaf by leaf, holding only its right edge. Written apart from the tree of the writer, so that the
 * same mistake is not made on both sides. Source: RFC 9162 section 2.1.2
 */
export class RebuiltTree {
  /** Roots of the complete subtrees, left to right, each with its level. */
  readonly #edge: { level: number; hash: Buffer }[] = [];
  #size = 0;

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash and tells every node that is complete with it, the leaf itself first. */
  add(leaf: Buffer, onNode?: (level: number, index: number, hash: Buffer) => void): void {
    let level = 0;
    let hash = leaf;
    onNode?.(0, this.#size, hash);
    for (let left = this.#edge.at(-1); left?.level === level; left = this.#edge.at(-1)) {
      this.#edge.pop();
      hash = hashNode(left.hash, hash);
      level += 1;
      onNode?.(level, Math.floor(this.#size / 2 ** level), hash);
    }
    this.#edge.push({ level, hash });
    this.#size += 1;
  }

  /** Root of the tree so far; `undefined` without leaves. */
  root(): Buffer | undefined {
    let root: Buffer | undefined;
    for (let place = this.#edge.length - 1; place >= 0; place -= 1) {
      const { hash } = this.#edge[place] as { hash: Buffer };
      root = root ? hashNode(hash, root) : hash;
    }
    return root;
  }
}
