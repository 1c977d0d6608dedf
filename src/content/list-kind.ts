import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument, Reference } from "./public-document.ts";
import { visible } from "./visible.ts";
import "./published-store.ts";

/** A document with what the store knows of it. */
export interface KeptDocument {
  readonly document: PublicDocument;
  /** Register entry that holds it as it is now. */
  readonly entry: number;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
}

/** The documents of a kind that are visible at `now`, those without a page of their own included, newest first. Index: documents_by_kind_section */
export async function listKind(
  db: Db,
  input: { site: string; kind: string; section?: string; id?: string; now: Date },
): Promise<KeptDocument[]> {
  const { rows } = await sql<KeptDocument>`
    select d.document, d.entry, d.first_published_at, d.updated_at from published.documents d
    where d.site = ${input.site} and d.kind = ${input.kind} and ${visible(input.now)}
      ${input.section === undefined ? sql`` : sql`and d.section = ${input.section}`}
      ${input.id === undefined ? sql`` : sql`and d.id = ${input.id}`}
    order by d.sort_at desc, d.id`.execute(db);
  return rows;
}

/** How many documents of a kind and section have reached the end of their exposure at `now`. */
export async function countEnded(
  db: Db,
  input: { site: string; kind: string; section: string; now: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from published.documents d
    where d.site = ${input.site} and d.kind = ${input.kind} and d.section = ${input.section}
      and d.visible_until <= ${input.now}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The visible documents that references name, in Italian, by `kind:id`; what is not shown now is left out. */
export async function findReferenced(
  db: Db,
  input: { site: string; references: readonly Reference[]; now: Date },
): Promise<ReadonlyMap<string, PublicDocument>> {
  if (input.references.length === 0) return new Map();
  const { rows } = await sql<{ document: PublicDocument }>`
    select d.document
    from unnest(${input.references.map(({ kind }) => kind)}::text[], ${input.references.map(({ id }) => id)}::text[]) as n (kind, id)
    join published.documents d on d.site = ${input.site} and d.kind = n.kind and d.id = n.id and d.locale = 'it'
    where ${visible(input.now)}`.execute(db);
  return new Map(rows.map(({ document }) => [`${document.kind}:${document.id}`, document]));
}
