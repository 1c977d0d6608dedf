import { sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { visible } from "../visible.ts";
import { configurationOf } from "./index-documents.ts";
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
  const configuration = sql`${configurationOf(locale)}::regconfig`;
  // A word is offered only while a visible document holds it: else spelling would tell embargoed words.
  const isPublic = (word: ReturnType<typeof sql.ref>) => sql`exists (
    select from search.documents s
    join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
    where s.site = ${site} and s.locale = ${locale} and s.vector @@ plainto_tsquery(${configuration}, ${word})
      and d.listed and ${visible(now)})`;
  const { rows } = await sql<{ word: string; correction: string }>`
    select q.word, c.correction
    from unnest(${words}::text[], ${swaps}::text[]) as q(word, swaps)
    cross join lateral (
      select w.word as correction from search.words w
      where w.site = ${site} and w.locale = ${locale}
        and length(w.word) between length(q.word) - 2 and length(q.word) + 2
        and (levenshtein_less_equal(w.word, q.word, 2) <= case when length(q.word) >= 7 then 2 else 1 end
          or q.swaps::jsonb ? w.word)
        and ${isPublic(sql.ref("w.word"))}
      order by case when q.swaps::jsonb ? w.word then 1 else levenshtein_less_equal(w.word, q.word, 2) end, w.word
      limit ${keptPerWord}) c
    where numnode(plainto_tsquery(${configuration}, q.word)) > 0 and not ${isPublic(sql.ref("q.word"))}`.execute(db);
  const corrections = new Map<string, string[]>();
  for (const { word, correction } of rows) corrections.set(word, [...(corrections.get(word) ?? []), correction]);
  return corrections;
}
