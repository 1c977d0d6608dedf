import type { Locale } from "#src/kernel/messages.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import { type Standing, titleWith } from "../event/standing.ts";
import { foldWords } from "./words.ts";

/** A published title that somebody may be typing. */
export interface Suggestion {
  readonly title: string;
  readonly path: string;
  /** The title with a word before it, of an event that does not take place as announced. */
  readonly announced?: string;
}

/** Letters from which on something is suggested. */
export const shortestTyped = 3;
const longestTyped = 60;
const shown = 8;
/** Beginnings looked at for each place; of a word that begins thousands of titles the first in the alphabet are enough. */
const looked = 40;

const suggest = keptStatement<Readonly<Record<string, unknown>>, Suggestion & { standing: Standing | null }>(
  "select * from search.suggest($site, $locale, $typed, $looked, $shown, $now)",
);

/**
 * Titles of visible documents in which what was typed begins a word; services and offices first. Nothing for fewer than three
 * letters. One statement, whose cost does not grow with the number of documents. Index: beginnings_by_text.
 */
export async function suggestTitles(
  db: Db,
  input: { site: string; locale: Locale; typed: string; now: Date },
): Promise<readonly Suggestion[]> {
  const { site, locale, now } = input;
  const typed = foldWords(input.typed).join(" ").slice(0, longestTyped);
  if (typed.length < shortestTyped) return [];
  const rows = await suggest(db, { site, locale, typed, now, looked, shown });
  return rows.map(({ title, path, standing }) => ({
    ...{ title, path },
    ...(standing && { announced: titleWith(standing, title, locale) }),
  }));
}
