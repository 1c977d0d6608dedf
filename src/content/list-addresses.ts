import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicFile } from "./public-document.ts";
import { visible } from "./visible.ts";

/** A visible page of a document for search engines, with the addresses of its other languages. */
export interface Address {
  readonly path: string;
  readonly updatedAt: Date;
  /** Path by language, its own included. */
  readonly alternates: Readonly<Record<string, string>>;
  /** The largest form of the document's picture; `null` when it has none. */
  readonly picture: PublicFile | null;
}

interface AddressRequest {
  readonly site: string;
  readonly now: Date;
  /** Pages in these languages only; absent: in all. */
  readonly languages?: readonly Locale[];
}

// what is of another site is found there
const havePages = ({
  site,
  now,
  languages,
}: AddressRequest) => sql`d.site = ${site} and d.listed and d.kind <> 'settings'
  and d.shown_from is null and ${languages ? sql`d.locale = any(${[...languages]}::text[])` : sql`true`} and ${visible(now)}`;

/** How many pages of documents are visible. */
export async function countAddresses(db: Db, input: AddressRequest): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from published.documents d
    where ${havePages(input)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A stretch of all visible pages of documents, in a fixed order. */
export async function listAddresses(
  db: Db,
  input: AddressRequest & { offset: number; limit: number },
): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select d.path, d.updated_at, d.image -> 'sizes' -> -1 as picture, json_object_agg(d.locale, d.path) over (partition by d.kind, d.id) as alternates
    from published.documents d
    where ${havePages(input)}
    order by d.kind, d.id, d.locale limit ${input.limit} offset ${input.offset}`.execute(db);
  return rows;
}

/** The pages of documents that changed last, the newest first. Index: documents_by_update. */
export async function listNewestPaths(db: Db, input: AddressRequest & { limit: number }): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select d.path from published.documents d
    where ${havePages(input)}
    order by d.updated_at desc, d.kind desc, d.id desc, d.locale desc limit ${input.limit}`.execute(db);
  return rows.map(({ path }) => path);
}
