import type { Db } from "#src/platform/db.ts";
import { Entry } from "./entry.ts";

/** An entry with its number, as people see it. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: Entry;
  readonly leafHash: Buffer;
}
const columns = ["number", "leaf", "leafHash"] as const;
const read = (row: { number: number; leaf: Buffer; leafHash: Buffer }): NumberedEntry => ({
  number: row.number,
  entry: Entry.parse(JSON.parse(row.leaf.toString("utf8"))),
  leafHash: row.leafHash,
});

/** The entry with this number, `undefined` beyond the end of the register. */
export async function findEntry(db: Db, number: number): Promise<NumberedEntry | undefined> {
  const row = await db.selectFrom("register.entries").select(columns).where("number", "=", number).executeTakeFirst();
  return row && read(row);
}

/** Newest entries first. Keyset paging: `before` is the last number seen. */
export async function listEntries(db: Db, page: { before?: number; limit: number }): Promise<NumberedEntry[]> {
  const all = db.selectFrom("register.entries").select(columns).orderBy("number", "desc").limit(page.limit);
  const rows = await (page.before === undefined ? all : all.where("number", "<", page.before)).execute();
  return rows.map(read);
}

/** Everything that was said of one document in one language, newest version first, at most 200. */
export async function listVersions(
  db: Db,
  { site, kind, id, locale }: Pick<Entry, "site" | "kind" | "id" | "locale">,
): Promise<NumberedEntry[]> {
  const rows = await db
    .selectFrom("register.entries")
    .select(columns)
    .where((eb) => eb.and({ site, kind, id, locale }))
    .orderBy("version", "desc")
    .limit(200)
    .execute();
  return rows.map(read);
}
