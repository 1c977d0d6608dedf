import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { readText } from "#src/platform/read-text.ts";
import { storedPath } from "#src/platform/storage.ts";
import { type DocumentKey, keyOf } from "../published-store.ts";

declare module "#src/platform/db.ts" {
  interface Tables {
    "search.files": { sha256: string; outcome: string; text: string };
  }
}

/** Where files lie, and the program whose reader is used. */
export interface FileReader {
  readonly filesDir: string;
  /** Folder of the program, where `node_modules` is. */
  readonly program: string;
}

/** Characters kept of one file: some hundred pages. */
const longest = 300_000;
const isText = sql`(f.mime like 'text/%' or f.mime = 'application/pdf'
  or f.mime like 'application/vnd.openxmlformats-officedocument.%' or f.mime like 'application/vnd.oasis.opendocument.%')`;

/**
 * Reads the texts of the files that these documents carry, each content once for ever; pictures are not asked. A file that
 * cannot be read is noted as such and not tried again.
 * @returns the documents of which something new can be found now
 */
export async function readFiles(db: Db, reader: FileReader, keys: readonly DocumentKey[]): Promise<DocumentKey[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<DocumentKey & { sha256: string; mime: string }>`
    select f.site, f.kind, f.id, f.locale, f.sha256, f.mime
    from json_to_recordset(${JSON.stringify(keys.map(keyOf))}::json) as w (site text, kind text, id text, locale text)
    join published.files f using (site, kind, id, locale)
    where ${isText} and not exists (select from search.files s where s.sha256 = f.sha256)`.execute(db);
  const found = new Set<string>();
  for (const { sha256, mime } of new Map(rows.map((row) => [row.sha256, row])).values()) {
    if (await readOne(db, reader, sha256, mime)) found.add(sha256);
  }
  return rows.filter(({ sha256 }) => found.has(sha256)).map(keyOf);
}

/** Documents with a file that nobody has read yet, `limit` at most. */
export async function findUnread(db: Db, limit: number): Promise<DocumentKey[]> {
  const { rows } = await sql<DocumentKey>`
    select distinct f.site, f.kind, f.id, f.locale from published.files f
    where ${isText} and not exists (select from search.files s where s.sha256 = f.sha256) limit ${limit}`.execute(db);
  return rows;
}

async function readOne(db: Db, reader: FileReader, sha256: string, mime: string): Promise<boolean> {
  const read = await readText(reader.program, storedPath(reader.filesDir, sha256), mime).catch((fault: unknown) => {
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
    return { outcome: "missing", text: "" };
  });
  await db
    .insertInto("search.files")
    .values({ sha256, outcome: read.outcome, text: cleanText(read.text) })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
  return read.text !== "";
}

/** Without what PostgreSQL cannot hold, soft hyphens, and the marks of highlighted words. */
const cleanText = (text: string): string =>
  text
    .slice(0, longest)
    .toWellFormed()
    .replaceAll("\u00ad", "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of highlighted words are two of these
    .replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, " ");
