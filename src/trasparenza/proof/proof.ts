import type { Db } from "#src/platform/db.ts";
import { listEntriesOf } from "#src/register/index.ts";
import { transparencyKind } from "../document.ts";
import type { Exposure } from "../exposures.ts";
import { gates } from "../tree/gates.ts";
import { findNode } from "../tree/nodes.ts";

/** That a content was published, when, and how to check it: for accounting, and for whoever doubts it. */
export interface Proof {
  readonly id: string;
  readonly title: string;
  readonly node: { readonly id: string; readonly name: string; readonly reference: string };
  readonly office: string;
  /** What the law ties to publishing here. */
  readonly condition: { readonly of: "effect-and-payment" | "effect"; readonly source: string } | undefined;
  /** Instant of the first publication. */
  readonly firstPublishedAt: string;
  /** Everything that the register holds of it, oldest first. */
  readonly entries: readonly {
    readonly number: number;
    readonly action: string;
    readonly at: string;
    /** SHA-256 of the public document in canonical JSON (RFC 8785). */
    readonly sha256: string;
    readonly url: string;
  }[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** First instant at which it is no longer shown; absent: not fixed yet, or withdrawn. */
  readonly visibleUntil: string | undefined;
}

interface Given {
  readonly id: string;
  readonly title: string;
  readonly node: string;
  readonly office: string;
  readonly files: Proof["files"];
  readonly visibleUntil: string | undefined;
}

/** The proof of a content by what the register holds of it; `undefined` when it was never published. */
export async function readProof(
  db: Db,
  of: { site: string; origin: string },
  given: Given,
): Promise<Proof | undefined> {
  const entries = await listEntriesOf(db, { site: of.site, kind: transparencyKind, id: given.id, locale: "it" });
  const [first] = entries;
  const node = findNode(given.node);
  if (!first || !node) return undefined;
  const gate = gates[node.id];
  const { id, title, office, visibleUntil } = given;
  return {
    ...{ id, title, office, visibleUntil, node: { id: node.id, name: node.name, reference: node.reference } },
    condition: gate && { of: gate.of, source: gate.source },
    firstPublishedAt: first.at.toISOString(),
    entries: entries.map(({ number, action, at, sha256 }) => ({
      ...{ number: Number(number), action, at: at.toISOString(), sha256 },
      url: `${of.origin}/registro/entry/${number}`,
    })),
    files: given.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
}

/** The proof of a content that is shown now. */
export const proofOfExposure = (db: Db, of: { site: string; origin: string }, { document }: Exposure) =>
  readProof(db, of, {
    ...{ id: document.id, title: document.title, node: document.content.node, office: document.office },
    ...{ files: document.files, visibleUntil: document.visibleUntil },
  });
