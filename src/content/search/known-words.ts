import type { Locale } from "#src/kernel/messages.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import { mainSite } from "../site-key.ts";
import type { Synonyms } from "./synonyms.ts";
import { isCorrectable } from "./words.ts";

const find = keptStatement<Readonly<Record<string, unknown>>, { word: string | null; terms: readonly string[] | null }>(
  "select * from search.find_known($site, $main, $locale, $words)",
);

/** What is known of the words of a query before anything is looked for. */
export interface KnownWords {
  /** Groups of names that count on the site: its own, then the municipality's, whose words mean the same everywhere. */
  readonly synonyms: Synonyms;
  /** Words that no text holds in any form, published or not yet, and no name either: typing errors, most likely. */
  readonly unknown: readonly string[];
}

/** One statement. */
export async function findKnown(
  db: Db,
  input: { site: string; locale: Locale; words: readonly string[] },
): Promise<KnownWords> {
  const { site, locale } = input;
  const rows = await find(db, { site, locale, main: mainSite, words: input.words.filter(isCorrectable) });
  const synonyms = rows.flatMap(({ terms }) => (terms ? [terms] : []));
  const named = new Set(wordsOf(synonyms));
  return { synonyms, unknown: rows.flatMap(({ word }) => (word !== null && !named.has(word) ? [word] : [])) };
}

/** The words of which names consist. */
export const wordsOf = (synonyms: Synonyms): string[] => [
  ...new Set(synonyms.flat().flatMap((term) => term.split(" "))),
];
