import { sql } from "kysely";
import { canonicalJson } from "#src/kernel/canonical-json.ts";
import type { Tx } from "#src/platform/db.ts";
import { Entry, longestLeaf } from "./entry.ts";
import { hashLeaf } from "./hashing.ts";
import { signCheckpoint } from "./note.ts";
import type { Signer } from "./signer.ts";
import { readNodes } from "./store.ts";
import { completedNodes, cover, foldCover, type Node, nodeKey } from "./tree.ts";

/** An entry before it has its number and version; `at` is the present instant. */
export type NewEntry = Omit<Entry, "version" | "at"> & { readonly at: Date };

/** The register as it is while this transaction alone may append; good for one call of `appendEntries`. */
export interface LockedRegister {
  /** Entries so far. */
  readonly size: number;
}

/**
 * Makes this transaction the only one that may append until it ends. Whoever decides on the ground of what is published
 * takes it before reading: two publications of one document then come one after the other and cannot lock each other out.
 */
export async function lockRegister(tx: Tx): Promise<LockedRegister> {
  const { rows } = await sql<LockedRegister>`select last as size from register.counter for update`.execute(tx);
  return rows[0] as LockedRegister;
}

/**
 * Gives the entries the next numbers (1, 2, 3 … without gap) in the caller's transaction, in their order, and signs each
 * tree that ends with one of them. Three statements, however many they are. The lock is held until that transaction
 * ends, so appends queue and a rolled-back one leaves no gap.
 * @param register from `lockRegister` in this transaction
 * @param inputs each of another document or language
 * @returns for each `number` as people see it (leaf index + 1) and `version` (1 for the first entry of this document in this language)
 * @throws RangeError when a canonical entry is longer than 65,535 bytes (some 500 files)
 * Source: docs/spec/register.md sections 1 to 4.
 */
export async function appendEntries(
  tx: Tx,
  signer: Signer,
  register: LockedRegister,
  inputs: readonly NewEntry[],
): Promise<{ number: number; version: number }[]> {
  if (inputs.length === 0) return [];
  const versions = await nextVersions(tx, inputs);
  const rows = inputs.map((input, place) => {
    const entry = Entry.parse({ ...input, version: versions[place], at: input.at.toISOString() });
    const leaf = Buffer.from(canonicalJson(entry));
    if (leaf.length > longestLeaf) {
      throw new RangeError(`an entry of ${leaf.length} bytes is too long for the register (${longestLeaf})`);
    }
    return { number: register.size + place + 1, leaf, leafHash: hashLeaf(leaf), ...entry };
  });
  const { nodes, roots } = await growTree(tx, register.size, rows);
  const checkpoints = roots.map((root, place) => {
    const size = register.size + place + 1;
    return { size, root, note: signCheckpoint({ origin: signer.origin, size, root }, signer.privateKey) };
  });
  await write(tx, rows, nodes, checkpoints);
  return rows.map(({ number, version }) => ({ number, version }));
}

async function nextVersions(tx: Tx, keys: readonly NewEntry[]): Promise<number[]> {
  const column = (name: "site" | "kind" | "id" | "locale") => keys.map((key) => key[name]);
  const { rows } = await sql<{ version: number }>`
    select (
      select coalesce(max(e.version), 0) + 1 from register.entries e
      where e.site = w.site and e.kind = w.kind and e.id = w.id and e.locale = w.locale
    ) as version
    from unnest(${column("site")}::text[], ${column("kind")}::text[], ${column("id")}::text[], ${column("locale")}::text[])
      with ordinality as w (site, kind, id, locale, place)
    order by w.place`.execute(tx);
  return rows.map(({ version }) => version);
}

type NodeRow = Node & { readonly hash: Buffer };

/** What the new leaves add to the tree of `size` leaves: the nodes that they complete, and the root after each of them. */
async function growTree(tx: Tx, size: number, leaves: readonly { leafHash: Buffer }[]) {
  const nodes: NodeRow[] = [];
  const roots: Buffer[] = [];
  const edgeNodes = cover({ start: 0, end: size });
  const known = await readNodes(tx, edgeNodes);
  let edge = edgeNodes.map((node) => known.get(nodeKey(node)) as Buffer);
  leaves.forEach(({ leafHash }, place) => {
    const added = completedNodes(size + place, leafHash, edge);
    // each node above the leaf has taken in the last one of the edge
    edge = [...edge.slice(0, edge.length - (added.length - 1)), added.at(-1)?.hash as Buffer];
    nodes.push(...added);
    roots.push(foldCover(edge));
  });
  return { nodes, roots };
}

type EntryRow = Entry & { readonly number: number; readonly leaf: Buffer; readonly leafHash: Buffer };

/** Rows go as one list a column: a statement has the same text, whatever the number of rows. */
async function write(
  tx: Tx,
  rows: readonly EntryRow[],
  nodes: readonly NodeRow[],
  checkpoints: readonly { size: number; root: Buffer; note: string }[],
): Promise<void> {
  const of = <Name extends keyof EntryRow>(name: Name) => rows.map((row) => row[name] ?? null);
  await sql`
    with written as (
      insert into register.entries
        (number, leaf, leaf_hash, site, kind, id, locale, version, action, sha256, office, role, at, replaces)
      select * from unnest(
        ${of("number")}::bigint[], ${of("leaf")}::bytea[], ${of("leafHash")}::bytea[], ${of("site")}::text[],
        ${of("kind")}::text[], ${of("id")}::text[], ${of("locale")}::text[], ${of("version")}::int[],
        ${of("action")}::text[], ${of("sha256")}::text[], ${of("office")}::text[], ${of("role")}::text[],
        ${of("at")}::timestamptz[], ${of("replaces")}::bigint[])
    ), grown as (
      insert into register.nodes (level, index, hash)
      select * from unnest(
        ${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[],
        ${nodes.map(({ hash }) => hash)}::bytea[])
    )
    insert into register.checkpoints (size, root, note)
    select * from unnest(
      ${checkpoints.map(({ size }) => size)}::bigint[], ${checkpoints.map(({ root }) => root)}::bytea[],
      ${checkpoints.map(({ note }) => note)}::text[])`.execute(tx);
}
