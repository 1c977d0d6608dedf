import { type Checkpoint, openCheckpoint } from "./note.ts";
import type { Findings } from "./verify-findings.ts";

/** What to hold a checkpoint against. */
export interface Expected {
  /** Verifier key, one line. */
  readonly key: string;
  /** Size for which it stands. */
  readonly size: number;
  /** Root rebuilt from the entries; absent: signature and form alone are checked. */
  readonly root?: Buffer | undefined;
}

/**
 * Checks form, signature, origin, size and root of one checkpoint, each fault under its own name.
 * @returns what it says, when the key has signed it
 */
export function verifyCheckpoint(
  note: string,
  { key, size, root }: Expected,
  findings: Findings,
): Checkpoint | undefined {
  const opened = openCheckpoint(note, key);
  if (opened === "malformed") findings.add("checkpoint-unreadable", { size });
  else if (opened === "other-key") findings.add("checkpoint-other-key", { size });
  else if (opened === "bad-signature") findings.add("checkpoint-signature", { size });
  if (typeof opened === "string") return undefined;
  const origin = key.slice(0, key.indexOf("+"));
  if (opened.origin !== origin) findings.add("checkpoint-origin", { size, given: opened.origin, expected: origin });
  if (opened.size !== size) findings.add("checkpoint-size", { size, given: opened.size });
  else if (root && !opened.root.equals(root)) findings.add("checkpoint-root", { size });
  return opened;
}

/**
 * A checkpoint that somebody kept: the tree that is rebuilt now must pass through it.
 * Call `pass` at every size, `end` when no more leaves come.
 */
export class RememberedCheckpoint {
  readonly #findings: Findings;
  readonly #tree: { size: number; root: Buffer } | undefined;

  constructor(note: string | undefined, key: string, findings: Findings) {
    this.#findings = findings;
    if (note === undefined) return;
    const opened = openCheckpoint(note, key);
    if (typeof opened === "string") findings.add("remembered-unreadable", { reason: opened });
    else this.#tree = opened;
  }

  /** Whether the root at this size is wanted; so that it is not worked out in vain. */
  isAt(size: number): boolean {
    return this.#tree?.size === size;
  }

  pass(size: number, root: Buffer | undefined): void {
    if (this.#tree?.size === size && !root?.equals(this.#tree.root)) this.#findings.add("remembered-differs", { size });
  }

  end(size: number): void {
    if (this.#tree && this.#tree.size > size)
      this.#findings.add("remembered-beyond", { size: this.#tree.size, given: size });
  }
}
