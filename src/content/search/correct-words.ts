import type { Locale } from "#src/kernel/messages.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import { recent } from "./marks.ts";
import { isCorrectable, swapsOf } from "./words.ts";

const keptPerWord = 3;

const correct = keptStatement<Readonly<Record<string, unknown>>, { word: string; correction: string }>(
  "select * from search.correct($site, $locale, $words, $swaps, $names, $checked, $recent, $now)",
);

/**
 * What words may have meant that no public text holds, nearest first: words of visible documents and names that editors keep that
 * differ by one letter or by two neighbours exchanged, else (from seven letters on) by two letters. Words with digits and short
 * ones are left as they are. A word is offered only while a visible document holds it: else spelling would tell embargoed words.
 * One statement, and none when no word is long enough.
 * @param input.names words of the editors' synonyms, which are public
 * @param input.unknown whether it is known already that no text at all holds these words
 */
export async function correctWords(
  db: Db,
  input: {
    site: string;
    locale: Locale;
    words: readonly string[];
    names: readonly string[];
    unknown: boolean;
    now: Date;
  },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { site, locale, now, names } = input;
  const words = input.words.filter(isCorrectable);
  if (words.length === 0) return new Map();
  const swaps = words.map((word) => JSON.stringify(swapsOf(word)));
  const checked = !input.unknown;
  const rows = await correct(db, { site, locale, now, words, swaps, names, checked, recent: recent(input, now) });
  const corrections = new Map<string, string[]>();
  for (const { word, correction } of rows) {
    const kept = corrections.get(word) ?? [];
    if (kept.length < keptPerWord) corrections.set(word, [...kept, correction]);
  }
  return corrections;
}
