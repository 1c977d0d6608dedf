import type { Locale } from "#src/kernel/messages.ts";
import { nameIn, type TranslatedNames } from "./translated-names.ts";

/** One entry of a controlled vocabulary: a code that never changes and its name by language. */
export interface Term {
  readonly code: string;
  readonly it: string;
  readonly en: string;
  /** Names in the other languages of the program. */
  readonly translated?: ReturnType<TranslatedNames["get"]>;
  /** Code of the term above, in vocabularies of several levels. */
  readonly parent?: string;
}

/** Name of a term in a language; English where it has none. */
export function termLabel(terms: readonly Term[], code: string, locale: Locale): string {
  const term = terms.find((candidate) => candidate.code === code);
  return term ? nameIn(term, term.translated, locale) : code;
}

/** A term's code and those of all that lie below it. */
export function termsBelow(terms: readonly Term[], code: string): string[] {
  const below = terms.filter(({ parent }) => parent === code).flatMap((term) => termsBelow(terms, term.code));
  return [code, ...below];
}

/** The terms as options of a select field in the desk. */
export const termOptions = (terms: readonly Term[]) =>
  terms.map(({ code, it, en }) => ({ value: code, label: { it, en } }));

/**
 * A vocabulary from lines `code | Italian | English | parent`, so that it reads like the list it comes from, with its names in
 * the other languages.
 */
export function terms(lines: string, names?: TranslatedNames): readonly Term[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", it = "", en = "", parent] = line.split("|").map((cell) => cell.trim());
      return { code, it, en, ...(parent && { parent }), ...(names && { translated: names.get(code) }) };
    });
}
