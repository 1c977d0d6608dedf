import { sql } from "kysely";
import { canonicalJson } from "#src/kernel/canonical-json.ts";
import type { Tx } from "#src/platform/db.ts";
import { Entry, longestLeaf } from "./entry.ts";
import { hashLeaf } from "./hashing.ts";
import { signCheckpoint } from "./note.ts";
import type { Signer } from "./signer.ts";
import { readNodes } from "./store.ts";
import { completedNodes, cover, foldCover, nodeKey } from "./tree.ts";

/** An entry before it has its number and version; `at` is the present instant. */
export type NewEntry = Omit<Entry, "version" | "at"> & { readonly at: Date };

/**
 * Makes this transaction the only one that may append until it ends. Whoever decides on the ground of what is published
 * takes it before reading: two publications of one document then come one after the other and cannot lock each other out.
 */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.selectFrom("register.counter").select("last").forUpdate().execute();
}

/**
 * Gives the entry the next number (1, 2, 3 … without gap) in the caller's transaction and signs the tree that now includes it.
 * The counter row stays locked until that transaction ends, so appends queue and a rolled-back one leaves no gap.
 * @returns `number` as people see it (leaf index + 1) and `version` (1 for the first entry of this document in this language)
 * @throws RangeError when the canonical entry is longer than 65,535 bytes (some 500 files)
 * Source: docs/spec/register.md sections 1 to 4.
 */
export async function appendEntry(
  tx: Tx,
  signer: Signer,
  input: NewEntry,
): Promise<{ number: number; version: number }> {
  const { last: number } = await tx
    .updateTable("register.counter")
    .set((eb) => ({ last: eb("last", "+", 1) }))
    .returning("last")
    .executeTakeFirstOrThrow();
  const { site, kind, id, locale } = input;
  const { version } = await tx
    .selectFrom("register.entries")
    .select((eb) => eb(eb.fn.coalesce(eb.fn.max("version"), sql.lit(0)), "+", 1).as("version"))
    .where((eb) => eb.and({ site, kind, id, locale }))
    .executeTakeFirstOrThrow();
  const entry = Entry.parse({ ...input, version, at: input.at.toISOString() });
  const leaf = Buffer.from(canonicalJson(entry));
  if (leaf.length > longestLeaf) {
    throw new RangeError(`an entry of ${leaf.length} bytes is too long for the register (${longestLeaf})`);
  }
  const leafHash = hashLeaf(leaf);
  await tx
    .insertInto("register.entries")
    .values({
      ...{ number, leaf, leafHash, site, kind, id, locale, version, action: entry.action, sha256: entry.sha256 },
      ...{ office: entry.office, role: entry.role, at: input.at, replaces: entry.replaces ?? null },
    })
    .execute();
  const root = await growTree(tx, number - 1, leafHash);
  const note = signCheckpoint({ origin: signer.origin, size: number, root }, signer.privateKey);
  await tx.insertInto("register.checkpoints").values({ size: number, root, note }).execute();
  return { number, version };
}

async function growTree(tx: Tx, index: number, leafHash: Buffer): Promise<Buffer> {
  const edgeNodes = cover({ start: 0, end: index });
  const known = await readNodes(tx, edgeNodes);
  const edge = edgeNodes.map((node) => known.get(nodeKey(node)) as Buffer);
  const added = completedNodes(index, leafHash, edge);
  await tx.insertInto("register.nodes").values(added).execute();
  for (const node of added) known.set(nodeKey(node), node.hash);
  return foldCover(cover({ start: 0, end: index + 1 }).map((node) => known.get(nodeKey(node)) as Buffer));
}
