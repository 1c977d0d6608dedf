import { foldWords } from "./words.ts";

/** What people mostly look for by name comes first, then what explains it, then what passes. */
const places: Readonly<Record<string, number>> = {
  ...{ service: 0, office: 0, place: 0, person: 0 },
  ...{ topic: 1, guide: 1, page: 1, faq: 1, dataset: 1, "thematic-site": 1 },
};

/** Where suggestions of this kind stand: 0 first, 2 last. */
export const placeOf = (kind: string): number => places[kind] ?? 2;

/** Words of a title from which one may begin to type it. */
const mostWords = 10;
const longest = 80;
/** Nobody begins with an article or a preposition. */
const shortest = 3;

/** A title, folded, from each of its telling words on: `richiedere la carta`, `carta`. */
export function beginningsOf(title: string): string[] {
  const words = foldWords(title).slice(0, mostWords);
  const found = words.flatMap((word, at) =>
    word.length < shortest && at > 0 ? [] : [words.slice(at).join(" ").slice(0, longest)],
  );
  return [...new Set(found)];
}
