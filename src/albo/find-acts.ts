import { type Db, keptStatement } from "#src/platform/db.ts";
import { type ShownAct, toShown } from "./act-queries.ts";
import { searchWords } from "./search-words.ts";
import "./tables.ts";

/** Letters at the end of a longer word in which singular and plural differ. */
const ending = 2;
const mostParts = 12;
/** Words that are compared with those on the board, letter by letter. */
const mostCompared = 4;

/** What is looked for on the board, as the site's search understood it. */
export interface WantedActs {
  readonly site: string;
  readonly now: Date;
  /** Each part of the query with the ways in which it may be read: as typed, corrected, by other names. */
  readonly parts: readonly (readonly (readonly string[])[])[];
  /** The same in the syntax of `to_tsquery`. */
  readonly query: string;
  /** Words that may be typing errors: no document holds them, nor anything like them. */
  readonly unknown: readonly string[];
  readonly limit: number;
}

/**
 * Acts on the board with one reading of each part in title, number, office or body, endings apart, or in the words of a file that
 * is shown, newest first. When there are none, unknown words are taken for typing errors of words on the board.
 */
export async function findActs(db: Db, wanted: WantedActs): Promise<ShownAct[]> {
  if (wanted.parts.length === 0) return [];
  const acts = await actsHolding(db, wanted);
  if (acts.length > 0 || wanted.unknown.length === 0) return acts;
  const meant = new Map<string, string[]>();
  for (const word of wanted.unknown.slice(0, mostCompared)) meant.set(word, await wordsNear(db, wanted, word));
  if ([...meant.values()].every((words) => words.length === 0)) return [];
  const parts = wanted.parts.map((readings) =>
    readings.flatMap((words) => {
      const [only = ""] = words;
      return words.length === 1 && meant.get(only)?.length ? (meant.get(only) ?? []).map((word) => [word]) : [words];
    }),
  );
  return actsHolding(db, { ...wanted, parts });
}

const find = keptStatement<Readonly<Record<string, unknown>>, Parameters<typeof toShown>[0]>(
  "select * from albo.find_acts($site, $holding, $named, $query, $limit, $now)",
);

async function actsHolding(db: Db, { site, now, parts, query, limit }: WantedActs): Promise<ShownAct[]> {
  const asked = parts.slice(0, mostParts);
  // folded words hold nothing that is syntax in a pattern
  const holding = asked.flatMap(([words = [], ...others]) =>
    others.length === 0 ? words.map((word) => `%${beginning(word)}%`) : [],
  );
  const named = asked.filter((readings) => readings.length > 1).map(holdingOne);
  return (await find(db, { site, now, query, limit, holding, named })).map(toShown);
}

/** A regular expression for what holds one of these readings: all of its words. */
const holdingOne = (readings: readonly (readonly string[])[]): string =>
  `^(?:${readings.map((words) => words.map((word) => `(?=.*${beginning(word)})`).join("")).join("|")})`;

const beginning = (word: string): string =>
  searchWords([word.length > 5 ? word.slice(0, Math.max(5, word.length - ending)) : word]);

const near = keptStatement<Readonly<Record<string, unknown>>, { word: string }>(
  "select word from albo.words_near($site, $word, $swaps, $now) word",
);

async function wordsNear(db: Db, { site, now }: WantedActs, word: string): Promise<string[]> {
  const letters = [...word];
  const swaps = letters
    .slice(1)
    .map((_, at) => [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join(""));
  return (await near(db, { site, now, word, swaps })).map((found) => found.word);
}
