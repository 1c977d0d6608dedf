import type { Db } from "#src/platform/db.ts";
import { encodeBundle, type TileAddress, tileWidth } from "./tiles.ts";

/**
 * Bytes of a tile of hashes or of an entry bundle; `undefined` when the register does not reach so far.
 * Every width up to what the register holds is answered, also of a tile that is full by now: its beginning never changes.
 * Source: docs/spec/register.md section 5
 */
export async function readTile(db: Db, address: TileAddress): Promise<Buffer | undefined> {
  const parts =
    address.level === "entries" ? await readLeaves(db, address) : await readLevel(db, address, address.level);
  if (parts.length !== address.width) return undefined;
  return address.level === "entries" ? encodeBundle(parts) : Buffer.concat(parts);
}

async function readLeaves(db: Db, { index, width }: TileAddress): Promise<Buffer[]> {
  const first = index * tileWidth + 1;
  const rows = await db
    .selectFrom("register.entries")
    .select("leaf")
    .where("number", ">=", first)
    .where("number", "<", first + width)
    .orderBy("number")
    .execute();
  return rows.map(({ leaf }) => leaf);
}

async function readLevel(db: Db, { index, width }: TileAddress, tileLevel: number): Promise<Buffer[]> {
  const first = index * tileWidth;
  const rows = await db
    .selectFrom("register.nodes")
    .select("hash")
    .where("level", "=", tileLevel * 8)
    .where("index", ">=", first)
    .where("index", "<", first + width)
    .orderBy("index")
    .execute();
  return rows.map(({ hash }) => hash);
}
