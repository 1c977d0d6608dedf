import type { findingTexts } from "./verify-messages.ts";

/** What can be wrong with a register; the texts are in `verify-messages.ts`. */
export type FindingKind = Parameters<ReturnType<typeof findingTexts>>[0];

/** One thing that is wrong, with the place where it is. Only what the kind speaks of is there. */
export interface RegisterFinding {
  readonly kind: FindingKind;
  /** Number of the entry; with `until`, the first of several. */
  readonly number?: number;
  readonly until?: number;
  /** Size of the tree that a checkpoint speaks of. */
  readonly size?: number;
  /** Node of the tree, as `level/index`. */
  readonly node?: string;
  /** Tile or entry bundle, as in its address: `0/x001/234`, `entries/000.p/12`. */
  readonly tile?: string;
  /** Public document, as `site kind/id locale`. */
  readonly document?: string;
  readonly file?: string;
  readonly column?: string;
  readonly given?: string | number;
  readonly expected?: string | number;
  readonly reason?: string;
}

/** What was verified and what was found. */
export interface RegisterReport {
  /** True when nothing at all was found. */
  readonly ok: boolean;
  /** Number of entries from which the tree was rebuilt. */
  readonly size: number;
  /** Root of the rebuilt tree, hex; absent when the register is empty or could not be read. */
  readonly root?: string;
  /** Verifier key against which the signatures were checked. */
  readonly key?: string;
  readonly checked: {
    readonly entries: number;
    readonly hashes: number;
    readonly checkpoints: number;
    readonly documents: number;
    readonly files: number;
  };
  /** In the order found; at most 50 of a kind, so that one cause with many effects stays readable. */
  readonly findings: readonly RegisterFinding[];
  /** Findings beyond those 50, by kind. */
  readonly omitted: Readonly<Partial<Record<FindingKind, number>>>;
}

const mostOfAKind = 50;

/** Collects findings and counts what was looked at. */
export class Findings {
  readonly list: RegisterFinding[] = [];
  readonly checked = { entries: 0, hashes: 0, checkpoints: 0, documents: 0, files: 0 };
  readonly #counts: Partial<Record<FindingKind, number>> = {};

  add(kind: FindingKind, place: Omit<RegisterFinding, "kind"> = {}): void {
    const count = (this.#counts[kind] ?? 0) + 1;
    this.#counts[kind] = count;
    if (count <= mostOfAKind) this.list.push({ kind, ...place });
  }

  /** The report, with what is known of the tree. */
  report(tree: { size: number; root?: Buffer | undefined; key?: string | undefined }): RegisterReport {
    const beyond = Object.entries(this.#counts).flatMap(([kind, count]) =>
      count > mostOfAKind ? [[kind, count - mostOfAKind]] : [],
    );
    return {
      ok: this.list.length === 0,
      size: tree.size,
      ...(tree.root && { root: tree.root.toString("hex") }),
      ...(tree.key && { key: tree.key }),
      checked: this.checked,
      findings: this.list,
      omitted: Object.fromEntries(beyond),
    };
  }
}
