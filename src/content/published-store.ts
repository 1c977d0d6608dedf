import { type ColumnType, sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Tx } from "#src/platform/db.ts";
import { isShared, listSiteKeys, listToPlace, type Placed, placesOf } from "./guests.ts";
import type { PublicDocument, PublicFile } from "./public-document.ts";

interface DocumentsTable {
  site: string;
  kind: string;
  id: string;
  locale: string;
  path: string;
  title: string;
  summary: string;
  section: string;
  document: ColumnType<PublicDocument, string, string>;
  tags: string[];
  refs: string[];
  image: ColumnType<PublicDocument["image"] | null, string | null, string | null>;
  sortAt: Date;
  startsAt: Date | null;
  endsAt: Date | null;
  listed: boolean;
  visibleFrom: Date;
  visibleUntil: Date | null;
  firstPublishedAt: Date;
  updatedAt: Date;
  entry: number;
  shownFrom: string | null;
}
interface PathsTable {
  site: string;
  locale: string;
  path: string;
  kind: string;
  id: string;
  withdrawnAt: Date | null;
  withdrawnEntry: number | null;
  reason: string | null;
}
interface CorrectionsTable {
  site: string;
  kind: string;
  id: string;
  locale: string;
  entry: number;
  at: Date;
  note: string;
}
interface FilesTable extends Omit<PublicFile, "alt" | "width" | "height"> {
  site: string;
  kind: string;
  id: string;
  locale: string;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "published.documents": DocumentsTable;
    "published.paths": PathsTable;
    "published.corrections": CorrectionsTable;
    "published.files": FilesTable;
  }
}

/** Which document, in which language, of which site. */
export interface DocumentKey {
  readonly site: string;
  readonly kind: string;
  readonly id: string;
  readonly locale: Locale;
}
export type StoredDocument = Pick<DocumentsTable, "path" | "entry" | "firstPublishedAt"> & { document: PublicDocument };
export const keyOf = ({ site, kind, id, locale }: DocumentKey) => ({ site, kind, id, locale });

/** What stands in the store before a publication. */
export interface Standing {
  /** The row the site reads now; absent when the document is not published. */
  readonly before: StoredDocument | undefined;
  /** Which document has the address that this one wants, itself included. */
  readonly holder: DocumentKey | undefined;
}

/** For each document what is published of it and who has its address, in their order. Call under `lockRegister`: all that writes does. */
export async function findStanding(
  tx: Tx,
  wanted: readonly (DocumentKey & { readonly path?: string })[],
): Promise<Standing[]> {
  const column = (name: "site" | "kind" | "id" | "locale" | "path") => wanted.map((key) => key[name] ?? null);
  const { rows } = await sql<Partial<StoredDocument> & { holderKind: string; holderId: string; holderLocale: string }>`
    select d.path, d.entry, d.document, d.first_published_at,
      h.kind as holder_kind, h.id as holder_id, h.locale as holder_locale
    from unnest(${column("site")}::text[], ${column("kind")}::text[], ${column("id")}::text[],
      ${column("locale")}::text[], ${column("path")}::text[]) with ordinality as w (site, kind, id, locale, path, place)
    left join published.documents d on (d.site, d.kind, d.id, d.locale) = (w.site, w.kind, w.id, w.locale)
    left join published.documents h on h.site = w.site and h.path = w.path
    order by w.place`.execute(tx);
  return rows.map(({ holderKind, holderId, holderLocale, ...row }, place) => ({
    before: row.document ? (row as StoredDocument) : undefined,
    holder: holderKind
      ? { site: wanted[place]?.site ?? "", kind: holderKind, id: holderId, locale: holderLocale }
      : undefined,
  }));
}

/** A document to be put into the store, with its entry in the register. */
export interface ToPut {
  readonly document: PublicDocument;
  readonly entry: number;
  readonly firstPublishedAt: Date;
}

/**
 * Replaces the rows that the sites read, their files and their addresses: each document on its own site, and on those that
 * show it as a guest. Former addresses stay and redirect; those of a guest that is shown no longer are forgotten.
 */
export async function putPublished(tx: Tx, items: readonly ToPut[]): Promise<void> {
  const allSites = items.some(({ document }) => isShared(document)) ? await listSiteKeys(tx) : [];
  await putRows(tx, rowsOf(items, allSites));
  for (const { document } of items.filter(({ document: { kind } }) => kind === "settings")) {
    const toPlace = await listToPlace(tx, document.site);
    if (toPlace.length > 0) await putRows(tx, rowsOf(toPlace, [...(await listSiteKeys(tx)), document.site]));
  }
}

type Row = ToPut & Placed;
const rowsOf = (items: readonly ToPut[], allSites: readonly string[]): Row[] =>
  items.flatMap((item) => placesOf(item.document, allSites).map((placed) => ({ ...item, ...placed })));

async function putRows(tx: Tx, items: readonly Row[]): Promise<void> {
  await sql`
    with said as materialized (
      select * from json_populate_recordset(null::published.documents, ${JSON.stringify(items.map(rowOf))}::json)
    ), put as (
      insert into published.documents select * from said
      on conflict (site, kind, id, locale) do update set
        path = excluded.path, title = excluded.title, summary = excluded.summary, section = excluded.section,
        document = excluded.document, tags = excluded.tags, refs = excluded.refs, image = excluded.image,
        sort_at = excluded.sort_at, starts_at = excluded.starts_at, ends_at = excluded.ends_at, listed = excluded.listed,
        visible_from = excluded.visible_from, visible_until = excluded.visible_until,
        first_published_at = excluded.first_published_at, updated_at = excluded.updated_at, entry = excluded.entry,
        shown_from = excluded.shown_from
    ), left_out as (
      delete from published.documents d using said
      where said.shown_from is null and d.shown_from = said.site
        and (d.kind, d.id, d.locale) = (said.kind, said.id, said.locale)
        and not exists (select from said other
          where (other.site, other.kind, other.id, other.locale) = (d.site, d.kind, d.id, d.locale))
      returning d.site, d.kind, d.id, d.locale
    ), led_away as (
      delete from published.paths p using left_out l where (p.site, p.kind, p.id, p.locale) = (l.site, l.kind, l.id, l.locale)
    ), forgotten as (
      delete from published.files f using said
      where (f.site, f.kind, f.id, f.locale) = (said.site, said.kind, said.id, said.locale)
        and not said.document -> 'files' @> jsonb_build_array(jsonb_build_object('sha256', f.sha256, 'name', f.name))
    )
    insert into published.paths (site, locale, path, kind, id) select site, locale, path, kind, id from said
    on conflict (site, path) do update set
      locale = excluded.locale, kind = excluded.kind, id = excluded.id,
      withdrawn_at = null, withdrawn_entry = null, reason = null`.execute(tx);
  const files = items.flatMap(({ site, document }) =>
    document.files.map(({ sha256, name, mime, bytes }) => ({ ...keyOf(document), site, sha256, name, mime, bytes })),
  );
  if (files.length === 0) return;
  await sql`
    insert into published.files
    select * from json_populate_recordset(null::published.files, ${JSON.stringify(files)}::json)
    on conflict do nothing`.execute(tx);
}

/** A row of `published.documents`, with its columns' names. */
const rowOf = ({ site, shownFrom, document, entry, firstPublishedAt }: Row) => ({
  ...keyOf(document),
  site,
  shown_from: shownFrom,
  path: document.path,
  title: document.title,
  summary: document.summary,
  section: document.section,
  document,
  tags: document.tags,
  refs: document.refs,
  image: document.image,
  sort_at: document.sortAt,
  starts_at: document.startsAt,
  ends_at: document.endsAt,
  listed: document.listed,
  visible_from: document.visibleFrom,
  visible_until: document.visibleUntil,
  first_published_at: firstPublishedAt,
  updated_at: document.updatedAt,
  entry,
});

/**
 * Takes a document off its site and those that show it; its addresses answer 410 with the reason from now on. A site that
 * closes is shown nowhere any more.
 */
export async function removePublished(
  tx: Tx,
  key: DocumentKey,
  entry: number,
  at: Date,
  reason: string,
): Promise<void> {
  await tx
    .deleteFrom("published.documents")
    .where((eb) => eb.and(keyOf(key)))
    .execute();
  const isSite = key.kind === "settings" && key.locale === "it";
  await sql`
    with left_out as (
      delete from published.documents d
      where d.shown_from = ${key.site} ${isSite ? sql`` : sql`and (d.kind, d.id, d.locale) = (${key.kind}, ${key.id}, ${key.locale})`}
      returning d.site, d.kind, d.id, d.locale
    )
    delete from published.paths p using left_out l where (p.site, p.kind, p.id, p.locale) = (l.site, l.kind, l.id, l.locale)`.execute(
    tx,
  );
  await tx
    .updateTable("published.paths")
    .set({ withdrawnAt: at, withdrawnEntry: entry, reason })
    .where((eb) => eb.and(keyOf(key)))
    .execute();
}

/** When this document was first published in this language; `undefined` when it is not published now. */
export async function findFirstPublished(tx: Tx, key: DocumentKey): Promise<Date | undefined> {
  const row = await tx
    .selectFrom("published.documents")
    .select("firstPublishedAt")
    .where((eb) => eb.and(keyOf(key)))
    .executeTakeFirst();
  return row?.firstPublishedAt;
}

/** The newest public correction note of a document, so that one already said is not said again. */
export async function findCorrection(tx: Tx, key: DocumentKey): Promise<string | undefined> {
  const row = await tx
    .selectFrom("published.corrections")
    .select("note")
    .where((eb) => eb.and(keyOf(key)))
    .orderBy("entry", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.note;
}
