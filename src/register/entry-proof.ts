import type { Db } from "#src/platform/db.ts";
import { proveInclusion } from "./prove.ts";
import { readCheckpoint } from "./store.ts";

/** That an entry is in the register, as it can be checked with a pencil: hashes in hexadecimal digits, from the leaf up. */
export interface EntryProof {
  readonly entry: number;
  readonly leafHash: string;
  readonly treeSize: number;
  readonly root: string;
  readonly path: readonly string[];
}

/**
 * The proof of an entry in the newest signed tree; `undefined` for an entry that is not there yet.
 * Source: RFC 9162 section 2.1.3
 */
export async function readEntryProof(db: Db, entry: number): Promise<EntryProof | undefined> {
  const [row, checkpoint] = await Promise.all([
    db.selectFrom("register.entries").select("leafHash").where("number", "=", entry).executeTakeFirst(),
    readCheckpoint(db),
  ]);
  if (!row || !checkpoint || entry > checkpoint.size) return undefined;
  const path = await proveInclusion(db, entry - 1, checkpoint.size);
  return {
    ...{
      entry,
      leafHash: row.leafHash.toString("hex"),
      treeSize: checkpoint.size,
      root: checkpoint.root.toString("hex"),
    },
    path: path.map((hash) => hash.toString("hex")),
  };
}
