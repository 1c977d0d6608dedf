import { longestPhrase } from "./synonyms.ts";

/** Words that together stand for one part of a query, and how much they count beside what was typed (1). */
export interface Reading {
  readonly words: readonly string[];
  readonly weight: number;
}

/** Small words between those of a phrase: `carta di identità` is `carta identita`. */
const joining = new Set(
  "a al alla ai agli alle con da dal dalla dei del della delle degli dell di e il l la le lo gli i in per un una".split(
    " ",
  ),
);
const correctionWeight = 0.8;
const synonymWeight = 0.7;

/**
 * The parts of a query, each with every way in which it may be read: as typed, corrected, or by another name. What a
 * document must hold is one reading of each part.
 */
export function understandQuery(
  typed: readonly string[],
  corrections: ReadonlyMap<string, readonly string[]>,
  locale: string,
  namesOf: (phrase: string) => readonly string[],
): Reading[][] {
  const telling = locale === "it" ? typed.filter((word) => !joining.has(word)) : typed;
  const words = telling.length > 0 ? telling : typed;
  const parts: Reading[][] = [];
  for (let at = 0; at < words.length; ) {
    const { length, readings } = partAt(words, at, corrections, namesOf);
    parts.push(readings);
    at += length;
  }
  return parts;
}

function partAt(
  words: readonly string[],
  at: number,
  corrections: ReadonlyMap<string, readonly string[]>,
  namesOf: (phrase: string) => readonly string[],
): { length: number; readings: Reading[] } {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const taken = words.slice(at, at + length);
    const likely = taken.map((word) => corrections.get(word)?.[0] ?? word);
    const synonyms = namesOf(likely.join(" "));
    if (length > 1 && synonyms.length === 0) continue;
    const corrected =
      length > 1
        ? [{ words: likely, weight: correctionWeight }]
        : (corrections.get(taken[0] ?? "") ?? []).map((word) => ({ words: [word], weight: correctionWeight }));
    const others = synonyms.map((phrase) => ({ words: phrase.split(" "), weight: synonymWeight }));
    return { length, readings: [{ words: taken, weight: 1 }, ...corrected, ...others] };
  }
  throw new Error("a query's part has at least one word");
}

const inQuotes = ({ words }: Reading): string => words.map((word) => `'${word}'`).join(" & ");

/** Readings in the syntax of `to_tsquery`: folded words in quotes, so nothing a reader types is syntax. */
export const alternativesOf = (readings: readonly Reading[]): string =>
  `(${readings.map((reading) => `(${inQuotes(reading)})`).join(" | ")})`;

/** The most queries that one is taken apart into. */
const mostQueries = 12;

/**
 * The query as queries without "or", one of which must hold, the likeliest first. When they would be too many, the least likely
 * readings of the part that has most of them are left out.
 */
export function queriesOf(parts: readonly (readonly Reading[])[]): string[] {
  const kept = parts.map((readings) => [...readings]);
  while (kept.reduce((product, readings) => product * readings.length, 1) > mostQueries) {
    kept.reduce((most, readings) => (readings.length > most.length ? readings : most)).pop();
  }
  const queries = kept.reduce<string[]>(
    (before, readings) =>
      before.flatMap((query) => readings.map((reading) => [query, inQuotes(reading)].filter(Boolean).join(" & "))),
    [""],
  );
  return [...new Set(queries)];
}

/** What holds any reading of any part. */
export const anyOf = (parts: readonly (readonly Reading[])[]): string[] =>
  [...new Set(parts.flat().map(inQuotes))].slice(0, 2 * mostQueries);

/** What holds all parts but one: every part is left out once. As typed or likeliest only, where there would be too many. */
export function allButOne(parts: readonly (readonly Reading[])[]): string[] {
  if (parts.length < 3) return [];
  const rests = parts.map((_, left) => parts.filter((_part, at) => at !== left));
  const queries = [...new Set(rests.flatMap(queriesOf))];
  const likeliest = rests.flatMap((rest) => queriesOf(rest.map((readings) => readings.slice(0, 1))));
  return queries.length > mostQueries ? [...new Set(likeliest)] : queries;
}
