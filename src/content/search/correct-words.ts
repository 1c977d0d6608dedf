import type { Locale } from "#src/kernel/messages.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import type { Correction } from "./ask-first.ts";
import { recent } from "./marks.ts";
import { isCorrectable, swapsOf } from "./words.ts";

const keptPerWord = 3;

/** What each word may have meant, nearest first. */
export type Corrections = ReadonlyMap<string, readonly string[]>;

const correct = keptStatement<Readonly<Record<string, unknown>>, Correction>(
  "select * from search.correct($site, $locale, $words, $swaps, $names, true, $recent, $now)",
);

/** The nearest few corrections of each word. */
export function nearest(rows: readonly Correction[]): Corrections {
  const corrections = new Map<string, string[]>();
  for (const { word, correction } of rows) {
    const kept = corrections.get(word) ?? [];
    if (kept.length < keptPerWord) corrections.set(word, [...kept, correction]);
  }
  return corrections;
}

/**
 * What words may have meant that no visible text holds, nearest first: words of visible documents and names that editors keep that
 * differ by one letter or by two neighbours exchanged, else (from seven letters on) by two letters. Words with digits and short
 * ones are left as they are. A word is offered only while a visible document holds it: else spelling would tell embargoed words.
 * One statement, and none when no word is long enough.
 * @param input.names words of the editors' synonyms, which are public
 */
export async function correctWords(
  db: Db,
  input: { site: string; locale: Locale; words: readonly string[]; names: Iterable<string>; now: Date },
): Promise<Corrections> {
  const { site, locale, now } = input;
  const words = input.words.filter(isCorrectable);
  if (words.length === 0) return new Map();
  const swaps = words.map((word) => JSON.stringify(swapsOf(word)));
  const names = [...input.names];
  return nearest(await correct(db, { site, locale, now, words, swaps, names, recent: recent(input, now) }));
}
