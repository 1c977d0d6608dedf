import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { takeTurns } from "#src/kernel/take-turns.ts";
import type { Db } from "#src/platform/db.ts";
import { askFirst } from "./ask-first.ts";
import { correctWords, nearest } from "./correct-words.ts";
import { type Candidates, eitherOf, findCandidates } from "./find-candidates.ts";
import { rankCandidates } from "./rank-candidates.ts";
import { readHits, type SearchHit } from "./read-hits.ts";
import { allButOne, alternativesOf, anyOf, queriesOf, type Reading, understandQuery } from "./understand-query.ts";
import { foldWords } from "./words.ts";

export type { SearchHit } from "./read-hits.ts";

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** All there are, counted up to a little more than `countLimit`. */
  readonly total: number;
  /** The query as it was understood, when words were taken for typing errors. */
  readonly corrected: string | undefined;
  /** How the query was read, for who looks through more than documents. */
  readonly understood: {
    /** Each part with the ways in which it may be read, as folded words. */
    readonly parts: readonly (readonly (readonly string[])[])[];
    /** The same in the syntax of `to_tsquery`. */
    readonly query: string;
    /** Words that no document holds, nor anything like them. */
    readonly unknown: readonly string[];
  };
}

/** Hits are counted up to here; beyond it says "more than". */
export const countLimit = 100;
const longestQuery = 20;

/** What is looked for, and where. */
export interface SearchRequest {
  readonly site: string;
  readonly locale: Locale;
  readonly query: string;
  readonly kind?: string | undefined;
  /** Without contents of the transparency section. */
  readonly onlyListed?: boolean | undefined;
  /** Id of a topic. */
  readonly topic?: string | undefined;
  /** Keys of sections; what lies below them is found too, and what stands there as a guest. */
  readonly sections?: readonly string[] | undefined;
  /** Civil dates, Europe/Rome, both included, between which a document is dated. */
  readonly from?: CivilDate | undefined;
  readonly until?: CivilDate | undefined;
  readonly now: Date;
  /** Hits passed over, for the later pages. */
  readonly offset?: number | undefined;
  readonly limit: number;
}

/** Documents whose order is decided exactly; of more only the first pages matter. */
const rankedExactly = 20;
/** Searches that run side by side in a process; the others wait for their turn (ADR 159). */
const inTurn = takeTurns(3);
const allWords = { inTitle: 24, anywhere: countLimit + 1, weighed: 48 };
/** Who has some of the words only is judged by which ones, so more of them are looked at. */
const someWords = { inTitle: 40, anywhere: countLimit + 1, weighed: 100 };

/** A query in the syntax of `to_tsquery` with what it found. */
interface Found extends Candidates {
  readonly query: string;
  readonly parts: readonly Reading[][];
}

/**
 * Visible documents that hold the words of a query, the best first (`rankCandidates`). Accents, capitals and endings do not
 * matter; a word that no public text holds is taken for a typing error; what has several names is found by each.
 * When no document holds all the words, those that hold all but one are given, else those that hold any. Two statements
 * when all is well, three with a typing error. A few searches of a process run at once.
 */
export const searchDocuments = (db: Db, input: SearchRequest): Promise<SearchResult> =>
  inTurn(() => searchNow(db, input));

async function searchNow(db: Db, input: SearchRequest): Promise<SearchResult> {
  const words = [...new Set(foldWords(input.query))].slice(0, longestQuery);
  if (words.length === 0) {
    return { hits: [], total: 0, corrected: undefined, understood: { parts: [], query: "", unknown: [] } };
  }
  const first = await askFirst(db, input, words, allWords, keptOf(input));
  const { names, unknown } = first;
  // words that a visible document holds together are no typing errors
  const asTyped = first.found.total > 0 ? { ...first.found, parts: first.parts } : undefined;
  const corrections =
    asTyped || unknown.length > 0
      ? nearest(first.corrections)
      : await correctWords(db, { ...input, words, names: names.words });
  const parts = corrections.size > 0 ? understandQuery(words, corrections, input.locale, names.of) : first.parts;
  const found: Found = asTyped
    ? { ...asTyped, query: eitherOf(queriesOf(parts)) }
    : ((corrections.size > 0 ? await findHolding(db, input, parts) : undefined) ?? (await findSome(db, input, parts)));
  const { candidates } = found;
  const offset = input.offset ?? 0;
  const ordered = [
    ...rankCandidates(candidates.slice(0, rankedExactly), found.parts),
    ...candidates.slice(rankedExactly),
  ];
  const hits = await readHits(db, input, found.query, ordered.slice(offset, offset + input.limit));
  const corrected =
    corrections.size > 0 ? words.map((word) => corrections.get(word)?.[0] ?? word).join(" ") : undefined;
  return {
    ...{ hits, total: found.total, corrected },
    understood: {
      parts: parts.map((readings) => readings.map((reading) => reading.words)),
      query: parts.map(alternativesOf).join(" & "),
      unknown: unknown.filter((word) => !corrections.has(word)),
    },
  };
}

const keptOf = ({ offset, limit }: SearchRequest): number => Math.max((offset ?? 0) + limit, rankedExactly);

/** What holds every part of the query; nothing when nothing does. */
async function findHolding(db: Db, input: SearchRequest, parts: readonly Reading[][]): Promise<Found | undefined> {
  const queries = queriesOf(parts);
  const found = await findCandidates(db, input, queries, allWords, keptOf(input));
  return found.total > 0 ? { ...found, query: eitherOf(queries), parts } : undefined;
}

/** What holds all parts but one, else what holds any. */
async function findSome(db: Db, input: SearchRequest, parts: readonly Reading[][]): Promise<Found> {
  const each = anyOf(parts);
  for (const queries of [allButOne(parts), each]) {
    if (queries.length < 2) continue;
    const found = await findCandidates(db, input, queries, someWords, keptOf(input));
    if (found.total > 0) return { ...found, query: eitherOf(queries), parts };
  }
  return { candidates: [], total: 0, query: eitherOf(each), parts };
}
