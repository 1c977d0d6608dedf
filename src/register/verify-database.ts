import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { type Entry, parseLeaf } from "./entry.ts";
import { hashLeaf } from "./hashing.ts";
import type { EntriesTable } from "./store.ts";
import { RememberedCheckpoint, verifyCheckpoint } from "./verify-checkpoint.ts";
import { type ShownDocument, verifyDocuments } from "./verify-documents.ts";
import { Findings, type RegisterReport } from "./verify-findings.ts";
import type { VerifyOptions } from "./verify-tiles.ts";
import { RebuiltTree } from "./verify-tree.ts";

/** The installation's own register, with what it speaks of. */
export interface DatabaseSource {
  /** Any role that may read the register; all is read in one snapshot, while publications go on. */
  readonly db: Db;
  /** All public documents of the store, in any order; content gives it (`streamPublished`), main hands it over. */
  readonly documents?: ((db: Db) => AsyncIterable<ShownDocument>) | undefined;
  /** Folder of the published files, by their SHA-256. */
  readonly filesFolder?: string | undefined;
}

/** Entries read at a time: some 4 MB. */
const batchSize = 4096;

/**
 * Verifies the register of a database: rebuilds the tree from all entries, and compares it with every stored hash, every
 * repeated column and every checkpoint; then the public documents and their files with their newest entries.
 */
export async function verifyDatabase(
  source: DatabaseSource,
  options: VerifyOptions & { key: string },
): Promise<RegisterReport> {
  const findings = new Findings();
  return source.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (snapshot) => {
      const tree = await verifyRows(snapshot, options, findings);
      await verifyOrder(snapshot, findings);
      if (source.documents) await verifyDocuments(snapshot, source.documents(snapshot), source.filesFolder, findings);
      return findings.report({ size: tree.size, root: tree.root(), key: options.key });
    });
}

async function verifyRows(db: Db, options: VerifyOptions & { key: string }, findings: Findings): Promise<RebuiltTree> {
  const tree = new RebuiltTree();
  const remembered = new RememberedCheckpoint(options.remembered, options.key, findings);
  const last = await lastNumber(db);
  while (tree.size < last) {
    const range = { from: tree.size + 1, to: Math.min(tree.size + batchSize, last) };
    const stored = await readBatch(db, range);
    if (stored.entries.size + stored.nodes.size + stored.checkpoints.size === 0) {
      // A number out of nowhere must not make us look for a million million rows.
      findings.add("entries-missing", { number: range.from, until: last });
      break;
    }
    for (let number = range.from; number <= range.to; number += 1) {
      tree.add(leafHashOf(number, stored, findings), (level, index, hash) =>
        compareNode(stored.nodes, { level, index, hash }, findings),
      );
      const root = tree.root();
      remembered.pass(number, root);
      compareCheckpoint(number, root, stored.checkpoints.get(number), options.key, findings);
    }
    options.onProgress?.(tree.size);
  }
  remembered.end(tree.size);
  await verifyEnds(db, tree.size, findings);
  return tree;
}

/** The last number of which anything is left, so that missing rows at the end are seen too. */
async function lastNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select greatest((select max(number) from register.entries), (select max(last) from register.counter),
      (select max(size) from register.checkpoints)) as last`.execute(db);
  return rows[0]?.last ?? 0;
}

interface Batch {
  readonly entries: ReadonlyMap<number, EntriesTable>;
  /** By `level/index`; taken out when compared. */
  readonly nodes: Map<string, Buffer>;
  readonly checkpoints: ReadonlyMap<number, { root: Buffer; note: string }>;
}

async function readBatch(db: Db, { from, to }: { from: number; to: number }): Promise<Batch> {
  const entries = await db
    .selectFrom("register.entries")
    .selectAll()
    .where("number", ">=", from)
    .where("number", "<=", to)
    .execute();
  const checkpoints = await db
    .selectFrom("register.checkpoints")
    .selectAll()
    .where("size", ">=", from)
    .where("size", "<=", to)
    .execute();
  const levels = Array.from({ length: Math.floor(Math.log2(to)) + 1 }, (_, level) => level);
  const completeUpTo = (size: number) => levels.map((level) => Math.floor(size / 2 ** level));
  // "offset 0" keeps one index range a level: joined freely, the planner reads the whole table for every batch.
  const nodes = await sql<{ level: number; index: number; hash: Buffer }>`
    select n.level, n.index, n.hash
    from unnest(${levels}::smallint[], ${completeUpTo(from - 1)}::bigint[], ${completeUpTo(to)}::bigint[]) as r (level, low, high)
    cross join lateral (
      select * from register.nodes n where n.level = r.level and n.index >= r.low and n.index < r.high offset 0
    ) as n`.execute(db);
  return {
    entries: new Map(entries.map((row) => [row.number, row])),
    nodes: new Map(nodes.rows.map(({ level, index, hash }) => [`${level}/${index}`, hash])),
    checkpoints: new Map(checkpoints.map((row) => [row.size, row])),
  };
}

/** The hash with which to go on: that of the entry, unless the entry was changed or is missing and its hash is still there. */
function leafHashOf(number: number, { entries, nodes }: Batch, findings: Findings): Buffer {
  const node = `0/${number - 1}`;
  const recorded = nodes.get(node);
  const row = entries.get(number);
  if (!row) {
    findings.add("entry-missing", { number });
    return recorded ?? Buffer.alloc(32);
  }
  findings.checked.entries += 1;
  const hash = hashLeaf(row.leaf);
  const entry = parseLeaf(row.leaf);
  if (!entry) findings.add("entry-unreadable", { number });
  else compareColumns(row, entry, findings);
  if (hash.equals(row.leafHash)) return hash;
  // Where hash and entry differ, the tree's own leaf says which of the two was changed.
  if (!recorded || recorded.equals(hash)) {
    findings.add("leaf-hash-differs", { number });
    return hash;
  }
  findings.add("entry-differs", { number, node });
  return recorded;
}

function compareColumns(row: EntriesTable, entry: Entry, findings: Findings): void {
  const said = { ...entry, replaces: entry.replaces ?? null };
  const stored = { ...row, at: row.at.toISOString() };
  for (const column of [
    "site",
    "kind",
    "id",
    "locale",
    "version",
    "action",
    "sha256",
    "office",
    "role",
    "at",
    "replaces",
  ] as const) {
    if (stored[column] === said[column]) continue;
    findings.add("entry-column-differs", {
      number: row.number,
      column,
      given: stored[column] ?? "",
      expected: said[column] ?? "",
    });
  }
}

function compareNode(
  nodes: Map<string, Buffer>,
  { level, index, hash }: { level: number; index: number; hash: Buffer },
  findings: Findings,
): void {
  const node = `${level}/${index}`;
  const stored = nodes.get(node);
  nodes.delete(node);
  if (stored) findings.checked.hashes += 1;
  if (stored?.equals(hash)) return;
  const span = 2 ** level;
  const place = { node, number: index * span + 1, until: (index + 1) * span };
  findings.add(stored ? "node-differs" : "node-missing", place);
}

function compareCheckpoint(
  size: number,
  root: Buffer | undefined,
  stored: { root: Buffer; note: string } | undefined,
  key: string,
  findings: Findings,
): void {
  if (!stored) {
    findings.add("checkpoint-missing", { size });
    return;
  }
  findings.checked.checkpoints += 1;
  const said = verifyCheckpoint(stored.note, { key, size, root }, findings);
  if (said && !said.root.equals(stored.root)) findings.add("checkpoint-column", { size });
}

/** The counter, and whatever lies beyond the last entry. */
async function verifyEnds(db: Db, size: number, findings: Findings): Promise<void> {
  const { rows: counters } = await sql<{ last: number; entries: number }>`
    select (select last from register.counter) as last, (select count(*) from register.entries) as entries`.execute(db);
  const counter = counters[0];
  if (counter && counter.last !== counter.entries) {
    findings.add("counter-differs", { given: counter.last ?? "", expected: counter.entries });
  }
  const extra = await sql<{ level: number; index: number }>`
    select level, index from register.nodes where (index + 1) * power(2::numeric, level) > ${size} limit 50`.execute(
    db,
  );
  for (const { level, index } of extra.rows) findings.add("node-extra", { node: `${level}/${index}` });
}

/** Versions follow one another in the order of the numbers; what is replaced is an earlier entry of the same document. */
async function verifyOrder(db: Db, findings: Findings): Promise<void> {
  const order = await sql<{ number: number; version: number }>`
    select number, version from (
      select number, version, row_number() over said as place, lag(number) over said as before from register.entries
      window said as (partition by site, kind, id, locale order by version)
    ) as entries where version <> place or number < before order by number limit 100`.execute(db);
  for (const { number, version } of order.rows) findings.add("entry-order", { number, given: version });
  const replaced = await sql<{ number: number; replaces: number }>`
    select e.number, e.replaces from register.entries e left join register.entries r on r.number = e.replaces
    where e.replaces is not null and (r.number is null or r.number >= e.number
      or (r.site, r.kind, r.id, r.locale) <> (e.site, e.kind, e.id, e.locale)) order by e.number limit 100`.execute(db);
  for (const { number, replaces } of replaced.rows) findings.add("entry-replaces", { number, given: replaces });
}
