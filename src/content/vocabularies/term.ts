import type { Locale } from "#src/kernel/messages.ts";

/** One entry of a controlled vocabulary: a code that never changes and its name by language. */
export interface Term {
  readonly code: string;
  readonly it: string;
  readonly en: string;
  /** Code of the term above, in vocabularies of several levels. */
  readonly parent?: string;
}

/** Name of a term in a language: Italian and English are complete, other languages fall back to English. */
export function termLabel(terms: readonly Term[], code: string, locale: Locale): string {
  const term = terms.find((candidate) => candidate.code === code);
  return term ? (locale === "it" ? term.it : term.en) : code;
}

/** A term's code and those of all that lie below it. */
export function termsBelow(terms: readonly Term[], code: string): string[] {
  const below = terms.filter(({ parent }) => parent === code).flatMap((term) => termsBelow(terms, term.code));
  return [code, ...below];
}

/** The terms as options of a select field in the desk. */
export const termOptions = (terms: readonly Term[]) =>
  terms.map(({ code, it, en }) => ({ value: code, label: { it, en } }));

/** A vocabulary from lines `code | Italian | English | parent`, so that it reads like the list it comes from. */
export function terms(lines: string): readonly Term[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", it = "", en = "", parent] = line.split("|").map((cell) => cell.trim());
      return { code, it, en, ...(parent && { parent }) };
    });
}
