import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { type DocumentKey, keyOf } from "../published-store.ts";
import { documentText } from "./document-text.ts";
import { vocabularyOf } from "./words.ts";

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
    };
    "search.words": { site: string; locale: string; word: string };
  }
}

/** Text search configuration of a language; what is neither Italian nor English is cut into words as Italian. */
export const configurationOf = (locale: string): string => (locale === "en" ? "search.english" : "search.italian");

/** Makes the words of a document as it is published now; takes them away when it no longer is. Repeatable. */
export async function indexDocument(db: Db, key: DocumentKey): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom("published.documents")
      .select(["document", "entry", "listed"])
      .where((eb) => eb.and(keyOf(key)))
      .executeTakeFirst();
    if (!row?.listed || key.kind === "settings") {
      await tx
        .deleteFrom("search.documents")
        .where((eb) => eb.and(keyOf(key)))
        .execute();
      return;
    }
    const { site, kind, id, locale } = key;
    const { title, summary } = row.document;
    const text = documentText(row.document);
    const configuration = configurationOf(locale);
    await sql`
      insert into search.documents (site, kind, id, locale, entry, text, vector)
      values (${site}, ${kind}, ${id}, ${locale}, ${row.entry}, ${text},
        setweight(to_tsvector(${configuration}::regconfig, ${title}), 'A')
        || setweight(to_tsvector(${configuration}::regconfig, ${summary}), 'B')
        || to_tsvector(${configuration}::regconfig, ${text}))
      on conflict (site, kind, id, locale) do update
        set entry = excluded.entry, text = excluded.text, vector = excluded.vector`.execute(tx);
    await sql`
      insert into search.words (site, locale, word)
      select ${site}, ${locale}, word from unnest(${vocabularyOf(`${title}\n${summary}\n${text}`)}::text[]) word
      order by word on conflict do nothing`.execute(tx);
  });
}

/** Documents whose words are missing or those of another entry, and words of documents that are gone; `limit` at most. */
export async function findUnindexed(db: Db, limit: number): Promise<DocumentKey[]> {
  const { rows } = await sql<DocumentKey>`
    select coalesce(d.site, s.site) as site, coalesce(d.kind, s.kind) as kind, coalesce(d.id, s.id) as id,
      coalesce(d.locale, s.locale) as locale
    from (select site, kind, id, locale, entry from published.documents where listed and kind <> 'settings') d
    full join search.documents s using (site, kind, id, locale)
    where d.entry is distinct from s.entry limit ${limit}`.execute(db);
  return rows;
}
