import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { nextChangeAt } from "./next-change.ts";
import type { PublicDocument, PublicFile, Reference } from "./public-document.ts";
import { visible } from "./visible.ts";
import "./published-store.ts";

/** A document with what the store knows of it. */
export interface KeptDocument {
  readonly document: PublicDocument;
  /** Register entry that holds it as it is now. */
  readonly entry: number;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** How many items of `without` were left out. */
  readonly leftOut: number;
}

/**
 * The documents of a kind that are visible at `now`, those without a page of their own included, newest first.
 * Index: documents_by_kind_section
 * @param input.without path of a long list inside the document that the caller does not need, such as `["table", "rows"]`
 */
export async function listKind(
  db: Db,
  input: {
    site: string;
    kind: string;
    sections?: readonly string[];
    id?: string;
    without?: readonly string[];
    now: Date;
  },
): Promise<KeptDocument[]> {
  const path = input.without ? [...input.without] : ["-"];
  const { rows } = await sql<KeptDocument>`
    select case when d.document #> ${path}::text[] is null then d.document
        else jsonb_set(d.document, ${path}::text[], '[]') end as document,
      coalesce(jsonb_array_length(d.document #> ${path}::text[]), 0) as left_out,
      d.entry, d.first_published_at, d.updated_at from published.documents d
    where d.site = ${input.site} and d.kind = ${input.kind} and ${visible(input.now)}
      ${input.sections === undefined ? sql`` : sql`and d.section = any(${[...input.sections]}::text[])`}
      ${input.id === undefined ? sql`` : sql`and d.id = ${input.id}`}
    order by d.sort_at desc, d.id`.execute(db);
  return rows;
}

/** What lists of a kind are headed by. */
export interface KindSummary {
  /** When something was last said in each section, among what is visible; sections without anything are left out. */
  readonly latest: ReadonlyMap<string, Date>;
  /** How many documents of the section asked about have reached the end of their exposure. */
  readonly ended: number;
  /** As `Related.nextChange`. */
  readonly nextChange: Date | "never";
}

/** Summarises a kind at `now`, in one statement. */
export async function summariseKind(
  db: Db,
  input: { site: string; kind: string; section?: string; now: Date },
): Promise<KindSummary> {
  const { rows } = await sql<{ section: string | null; at: Date | null; ended: number }>`
    select d.section, max(d.updated_at) as at, 0 as ended from published.documents d
    where d.site = ${input.site} and d.kind = ${input.kind} and ${visible(input.now)} group by d.section
    union all
    select null, ${nextChangeAt(input.now)}, (
      select count(*)::int from published.documents d
      where d.site = ${input.site} and d.kind = ${input.kind} and d.section = ${input.section ?? null}
        and d.visible_until <= ${input.now})`.execute(db);
  const whole = rows.find(({ section }) => section === null);
  return {
    latest: new Map(rows.flatMap(({ section, at }) => (section !== null && at ? [[section, at] as const] : []))),
    ended: whole?.ended ?? 0,
    nextChange: whole?.at ?? "never",
  };
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

/** A visible document by what a list of choices shows of it. */
export interface NamedDocument {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly office: string;
  readonly firstPublishedAt: Date;
}

/** The visible documents, in Italian, of some kinds and sections (the beginning of their keys), newest first. */
export async function listNamed(
  db: Db,
  input: { site: string; now: Date; of: readonly { kind: string; section?: string }[]; limit: number },
): Promise<NamedDocument[]> {
  const { rows } = await sql<NamedDocument>`
    select d.kind, d.id, d.title, d.path, coalesce(d.document ->> 'office', '') as office, d.first_published_at
    from published.documents d
    where d.site = ${input.site} and d.locale = 'it' and ${visible(input.now)}
      and exists (select from unnest(${input.of.map(({ kind }) => kind)}::text[], ${input.of.map(({ section }) => section ?? "")}::text[]) as n (kind, section)
        where d.kind = n.kind and starts_with(d.section, n.section))
    order by d.sort_at desc, d.id limit ${input.limit}`.execute(db);
  return rows;
}

/** The files that documents of a kind carry now, by id of the document. */
export async function listFilesOf(
  db: Db,
  input: { site: string; kind: string; ids: readonly string[] },
): Promise<ReadonlyMap<string, PublicFile[]>> {
  if (input.ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("published.files")
    .select(["id", "sha256", "name", "mime", "bytes"])
    .where("site", "=", input.site)
    .where("kind", "=", input.kind)
    .where("id", "in", input.ids)
    .orderBy("name")
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, files]) => [id, files.map(({ id: _id, ...file }) => file)]),
  );
}
