import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { Entry } from "./entry.ts";
import "./store.ts";

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

/** The signed head of the register, as its pages show it. */
export interface Checkpoint {
  readonly size: number;
  readonly note: string;
}

interface Row extends Checkpoint {
  readonly number: number | null;
  readonly leaf: Buffer;
  readonly leafHash: Buffer;
}

const newestCheckpoint = sql`(select size, note from register.checkpoints order by size desc limit 1)`;

const readRows = (rows: readonly Row[]): NumberedEntry[] =>
  rows.flatMap(({ number, leaf, leafHash }) => (number === null ? [] : [read({ number, leaf, leafHash })]));

/**
 * Newest entries first, and the newest checkpoint; `undefined` while the register is empty. Keyset paging: `before` is the last
 * number seen. One statement.
 */
export async function listEntries(
  db: Db,
  page: { before?: number; limit: number },
): Promise<{ entries: NumberedEntry[]; checkpoint: Checkpoint | undefined }> {
  const { rows } = await sql<Row>`
    select c.size, c.note, e.number, e.leaf, e.leaf_hash from ${newestCheckpoint} c
    left join lateral (
      select number, leaf, leaf_hash from register.entries
      where ${page.before === undefined ? sql`true` : sql`number < ${page.before}`} order by number desc limit ${page.limit}
    ) e on true order by e.number desc`.execute(db);
  return { entries: readRows(rows), checkpoint: rows[0] };
}

/**
 * An entry, everything that was said of the same document in the same language (newest version first, at most 200), and the newest
 * checkpoint; `undefined` beyond the end of the register. One statement.
 */
export async function findWithVersions(
  db: Db,
  number: number,
): Promise<{ shown: NumberedEntry; versions: NumberedEntry[]; checkpoint: Checkpoint } | undefined> {
  const { rows } = await sql<Row & { isShown: boolean }>`
    with shown as (select * from register.entries where number = ${number}),
    versions as (
      select v.* from shown s join register.entries v on (v.site, v.kind, v.id, v.locale) = (s.site, s.kind, s.id, s.locale)
      order by v.version desc limit 200
    )
    select c.size, c.note, e.number, e.leaf, e.leaf_hash, e.is_shown from ${newestCheckpoint} c
    cross join (
      select number, leaf, leaf_hash, version, true as is_shown from shown
      union all select number, leaf, leaf_hash, version, false from versions
    ) e order by e.is_shown desc, e.version desc`.execute(db);
  const [first] = rows;
  const [shown, ...versions] = readRows(rows);
  return first && shown && { shown, versions, checkpoint: first };
}
