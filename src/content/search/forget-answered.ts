import { sql } from "kysely";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { forgetMiss, listUnasked, noteAsked } from "./misses.ts";
import { searchDocuments } from "./search-documents.ts";

/** How many searches are asked again at a time. */
const asked = 100;

/**
 * Asks the searches that found nothing again, those made most often first, and forgets what has an answer by now: because somebody wrote it,
 * or said which word means the same. One that still has none is asked again when what is searched has changed, and on the next day: the
 * program itself may find more. Repeatable.
 * @returns how many were asked
 */
export async function forgetAnswered(db: Db, now: Date): Promise<number> {
  const searched = await fingerprint(db, now);
  const misses = await listUnasked(db, { searched, limit: asked });
  for (const miss of misses) {
    const { site, locale, query } = miss;
    const { total } = await searchDocuments(db, { site, locale, query, now, limit: 1 });
    if (total > 0) await forgetMiss(db, miss);
    else await noteAsked(db, miss, searched);
  }
  return misses.length;
}

/** What is searched: another text when a document came, went, changed its words or began to be visible, when names were changed, and on another day. */
async function fingerprint(db: Db, now: Date): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws('/', ${civilDateOf(now)}::text, (select version from search.names_version),
      (select count(*) || '/' || sum(entry) || '/' || sum(lexemes) from search.documents),
      (select max(visible_from) from published.documents where visible_from <= ${now})) as text`.execute(db);
  return rows[0]?.text ?? "";
}
