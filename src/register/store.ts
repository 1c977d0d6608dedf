import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { EntryAction } from "./entry.ts";
import { cover, foldCover, type Node, nodeKey } from "./tree.ts";

export interface EntriesTable {
  number: number;
  leaf: Buffer;
  leafHash: Buffer;
  site: string;
  kind: string;
  id: string;
  locale: string;
  version: number;
  action: EntryAction;
  sha256: string;
  office: string;
  role: string;
  at: Date;
  replaces: number | null;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "register.counter": { one: boolean; last: number };
    "register.entries": EntriesTable;
    "register.nodes": { level: number; index: number; hash: Buffer };
    "register.checkpoints": { size: number; root: Buffer; note: string };
  }
}

/** Hashes of these subtrees, in one query. Throws when one is missing: the register is damaged, `arengo register verify` names where. */
export async function readNodes(db: Db, nodes: readonly Node[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (nodes.length === 0) return found;
  const { rows } = await sql<{ level: number; index: number; hash: Buffer }>`
    select n.level, n.index, n.hash from register.nodes n
    join unnest(${nodes.map((node) => node.level)}::smallint[], ${nodes.map((node) => node.index)}::bigint[]) w (level, index)
      on n.level = w.level and n.index = w.index`.execute(db);
  for (const row of rows) found.set(nodeKey(row), row.hash);
  const missing = nodes.find((node) => !found.has(nodeKey(node)));
  if (missing) throw new Error(`register node ${nodeKey(missing)} is missing`);
  return found;
}

/** Hashes of ranges of leaves, each from the subtrees that cover it, in one query. */
export async function hashRanges(db: Db, ranges: readonly { start: number; end: number }[]): Promise<Buffer[]> {
  const covers = ranges.map(cover);
  const hashes = await readNodes(db, covers.flat());
  return covers.map((nodes) => foldCover(nodes.map((node) => hashes.get(nodeKey(node)) as Buffer)));
}

/** The newest signed checkpoint, `undefined` while the register is empty. */
export async function readCheckpoint(db: Db): Promise<{ size: number; root: Buffer; note: string } | undefined> {
  return db.selectFrom("register.checkpoints").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst();
}

/** The checkpoint of this size, `undefined` beyond the end of the register. */
export async function readCheckpointOf(db: Db, size: number): Promise<{ size: number; note: string } | undefined> {
  return db.selectFrom("register.checkpoints").select(["size", "note"]).where("size", "=", size).executeTakeFirst();
}
