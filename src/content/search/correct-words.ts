import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { findable, visible } from "../visible.ts";
import { recent } from "./marks.ts";
import { shortestCorrected, swapsOf } from "./words.ts";

const keptPerWord = 3;

/**
 * What words that no public text holds may have meant, nearest first: words of visible documents that differ by one letter
 * (two from seven letters on) or by two neighbours exchanged. Words with digits and short ones are left as they are.
 * One statement, and none when no word is long enough.
 */
export async function correctWords(
  db: Db,
  input: { site: string; locale: Locale; words: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { site, locale, now } = input;
  const words = input.words.filter((word) => [...word].length >= shortestCorrected && /^\p{L}{4,40}$/u.test(word));
  if (words.length === 0) return new Map();
  const swaps = words.map((word) => JSON.stringify(swapsOf(word)));
  const configuration = sql`search.configuration(${locale})`;
  const held = (query: ReturnType<typeof sql>) => sql`exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.site = ${site} and s.locale = ${locale} and s.vector @@ (${query}) and ${findable} and ${visible(now)})`;
  // A word is offered only while a visible document holds it: else spelling would tell embargoed words. Of a common word
  // the newest documents are enough.
  const isPublic = (word: ReturnType<typeof sql.ref>) => {
    const query = sql`plainto_tsquery(${configuration}, ${word})`;
    return sql`(${held(sql`${query} && ${recent(input, now)}::tsquery`)} or ${held(query)})`;
  };
  const { rows } = await sql<{ word: string; correction: string }>`
    with q as materialized (
      select given.word, array(select json_array_elements_text(given.swaps::json)) as swaps
      from unnest(${words}::text[], ${swaps}::text[]) as given(word, swaps)
    )
    select q.word, c.correction
    from q cross join lateral (
      select w.word as correction from search.words w
      where w.site = ${site} and w.locale = ${locale}
        and length(w.word) between length(q.word) - 2 and length(q.word) + 2
        and (levenshtein_less_equal(w.word, q.word, 2) <= case when length(q.word) >= 7 then 2 else 1 end
          or w.word = any(q.swaps))
        and ${isPublic(sql.ref("w.word"))}
      order by case when w.word = any(q.swaps) then 1 else levenshtein_less_equal(w.word, q.word, 2) end, w.word
      limit ${keptPerWord}) c
    where numnode(plainto_tsquery(${configuration}, q.word)) > 0 and not ${isPublic(sql.ref("q.word"))}`.execute(db);
  const corrections = new Map<string, string[]>();
  for (const { word, correction } of rows) corrections.set(word, [...(corrections.get(word) ?? []), correction]);
  return corrections;
}
