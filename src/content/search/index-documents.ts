import { sql } from "kysely";
import type { Db, Tx } from "#src/platform/db.ts";
import type { PublicDocument } from "../public-document.ts";
import { type DocumentKey, keyOf } from "../published-store.ts";
import { findable } from "../visible.ts";
import { beginningsOf, placeOf } from "./beginnings.ts";
import { documentText } from "./document-text.ts";
import { foldLine, vocabularyOf } from "./words.ts";

declare module "#src/platform/db.ts" {
  interface Tables {
    "search.documents": {
      site: string;
      kind: string;
      id: string;
      locale: string;
      entry: number;
      text: string;
      vector: string;
      passing: boolean;
      fresh: boolean;
      sortAt: Date;
      title: string;
      head: string;
      lexemes: number;
    };
    "search.words": { site: string; locale: string; word: string };
  }
}

interface IndexedRow extends DocumentKey {
  readonly document: PublicDocument | null;
  readonly entry: number | null;
  readonly listed: boolean | null;
  /** Texts of its files that a job has read. */
  readonly fileText: string | null;
}

/** Characters of a document with its files; PostgreSQL keeps the words of about a megabyte. */
const longest = 400_000;
/** Characters of a document's text that decide its order among others. */
const readForOrder = 1_500;

/**
 * Makes the words of documents as they are published now; takes away those of documents that no longer are. Repeatable.
 * In one transaction: some hundred at a time.
 */
export async function indexDocuments(db: Db, keys: readonly DocumentKey[]): Promise<void> {
  if (keys.length === 0) return;
  await db.transaction().execute(async (tx) => {
    const rows = await readRows(tx, keys);
    const found = rows.flatMap(({ document, entry, listed, fileText, ...key }) =>
      document && entry !== null && listed && key.kind !== "settings"
        ? [{ ...keyOf(key), entry, document, fileText }]
        : [],
    );
    const kept = new Set(found.map(nameOf));
    await removeGone(
      tx,
      rows.filter((row) => !kept.has(nameOf(row))),
    );
    await putTexts(
      tx,
      found.map((one) => ({
        ...one,
        text: [documentText(one.document), one.fileText ?? ""].join("\n").slice(0, longest).toWellFormed().trim(),
      })),
    );
  });
}

const nameOf = ({ site, kind, id, locale }: DocumentKey): string => JSON.stringify([site, kind, id, locale]);

/**
 * The documents on every site that has or may have shown them. Each key once, in one order for all, so that two jobs with
 * the same documents wait for each other and not crosswise.
 */
async function readRows(tx: Tx, keys: readonly DocumentKey[]): Promise<IndexedRow[]> {
  const { rows } = await sql<IndexedRow>`
    select distinct on (site, kind, id, locale) site, kind, id, locale, d.document, d.entry, ${findable} as listed,
      (select string_agg(s.text, E'\\n' order by f.name, f.sha256) from published.files f join search.files s using (sha256)
        where (f.site, f.kind, f.id, f.locale) = (w.site, w.kind, w.id, w.locale) and s.text <> '') as file_text
    from (
      with w as (select * from json_to_recordset(${JSON.stringify(keys.map(keyOf))}::json) as w (site text, kind text, id text, locale text))
      select * from w
      union all
      select s.site, w.kind, w.id, w.locale from w
        cross join (select distinct site from published.documents where kind = 'settings') s
    ) w
    left join published.documents d using (site, kind, id, locale)
    order by site, kind, id, locale`.execute(tx);
  return rows;
}

async function removeGone(tx: Tx, keys: readonly DocumentKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    delete from search.documents s
    using json_to_recordset(${JSON.stringify(keys.map(keyOf))}::json) as w (site text, kind text, id text, locale text)
    where (s.site, s.kind, s.id, s.locale) = (w.site, w.kind, w.id, w.locale)`.execute(tx);
}

async function putTexts(
  tx: Tx,
  found: readonly (DocumentKey & { entry: number; document: PublicDocument; text: string })[],
): Promise<void> {
  if (found.length === 0) return;
  const texts = found.map(({ document: { title, summary, tags, refs, sortAt }, entry, text, ...key }) => ({
    ...{ ...keyOf(key), entry, title, summary, text, tags, refs, sort_at: sortAt },
    head: [title, summary, text.slice(0, readForOrder)].map(foldLine).join("\n"),
  }));
  await sql`
    insert into search.documents (site, kind, id, locale, entry, text, head, passing, fresh, sort_at, title, lexemes, vector)
    select site, kind, id, locale, entry, text, head, passing, search.is_fresh(passing, sort_at, now()), sort_at, v.title || marks, length(v.words), v.words || marks
    from json_to_recordset(${JSON.stringify(texts)}::json) as w (site text, kind text, id text, locale text,
      entry bigint, title text, summary text, text text, head text, tags text[], refs text[], sort_at timestamptz)
    cross join lateral (select search.configuration(locale) as configuration, search.is_passing(kind) as passing,
      search.marks(site, locale, kind, tags, refs, sort_at) as marks offset 0) c
    cross join lateral (select to_tsvector(c.configuration, title) as title,
      setweight(to_tsvector(c.configuration, title), 'A') || setweight(to_tsvector(c.configuration, summary), 'B')
      || to_tsvector(c.configuration, text) as words
      offset 0 -- made once, not where it is used
    ) v
    on conflict (site, kind, id, locale) do update
      set entry = excluded.entry, text = excluded.text, head = excluded.head, lexemes = excluded.lexemes, fresh = excluded.fresh, sort_at = excluded.sort_at, title = excluded.title, vector = excluded.vector
      where search.documents.entry <= excluded.entry`.execute(tx);
  await putBeginnings(tx, texts);
  const places = Map.groupBy(texts, ({ site, locale }) => JSON.stringify([site, locale]));
  // in one order for all, as their words are: two jobs with the same words wait for each other and not crosswise
  for (const [place, same] of [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [site, locale] = JSON.parse(place) as [string, string];
    const all = same.map(({ title, summary, text }) => `${title}\n${summary}\n${text}`).join("\n");
    await sql`
      insert into search.words (site, locale, word)
      select ${site}, ${locale}, word from unnest(${vocabularyOf(all)}::text[]) word
      order by word on conflict do nothing`.execute(tx);
  }
}

/** Puts in what titles are suggested by, in place of what stood there. */
async function putBeginnings(tx: Tx, found: readonly (DocumentKey & { title: string })[]): Promise<void> {
  const keys = JSON.stringify(found.map(keyOf));
  const rows = found.flatMap((one) =>
    beginningsOf(one.title).map((beginning) => ({ ...keyOf(one), place: placeOf(one.kind), beginning })),
  );
  await sql`
    delete from search.beginnings b
    using json_to_recordset(${keys}::json) as w (site text, kind text, id text, locale text)
    where (b.site, b.kind, b.id, b.locale) = (w.site, w.kind, w.id, w.locale)`.execute(tx);
  await sql`
    insert into search.beginnings (site, kind, id, locale, place, beginning)
    select site, kind, id, locale, place, beginning
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as w (site text, kind text, id text, locale text, place smallint, beginning text)
    on conflict do nothing`.execute(tx);
}

/** Documents whose words are missing or those of another entry, and words of documents that are gone; `limit` at most. */
export async function findUnindexed(db: Db, limit: number): Promise<DocumentKey[]> {
  const { rows } = await sql<DocumentKey>`
    select coalesce(d.site, s.site) as site, coalesce(d.kind, s.kind) as kind, coalesce(d.id, s.id) as id,
      coalesce(d.locale, s.locale) as locale
    from (select d.site, d.kind, d.id, d.locale, d.entry from published.documents d where ${findable} and d.kind <> 'settings') d
    full join search.documents s using (site, kind, id, locale)
    where d.entry is distinct from s.entry limit ${limit}`.execute(db);
  return rows;
}
