import { addDays, startOfDay } from "#src/kernel/civil-date.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import { latest, narrowingOf, recent } from "./marks.ts";
import type { Candidate } from "./rank-candidates.ts";
import type { SearchRequest } from "./search-documents.ts";

/** A document that holds what is looked for. */
export interface FoundCandidate extends Candidate {
  readonly id: string;
}
export interface Candidates {
  /** Those whose words weigh most, best first. */
  readonly candidates: readonly FoundCandidate[];
  /** All there are, counted up to somewhat more than asked. */
  readonly total: number;
}

/** How far a search looks: so many documents with the words in their titles, so many with them anywhere; so many are weighed. */
export interface Reach {
  readonly inTitle: number;
  readonly anywhere: number;
  readonly weighed: number;
}

/** One query of several. */
export const eitherOf = (queries: readonly string[]): string => queries.map((query) => `(${query})`).join(" | ");

const find = keptStatement<Readonly<Record<string, unknown>>, FoundCandidate & { total: number }>(`
  select * from search.find($site, $locale, $queries, $whole, $latest, $recent, $place, $marks, $since, $before,
    $inTitle, $anywhere, $weighed, $kept, $onlyListed, $now)`);

/**
 * Visible documents that hold one of `queries` (syntax of `to_tsquery`): those with it in their titles first, then what stands
 * (services, offices) and the newest, as far as `reach` says; of these the `kept` best by `ts_rank`. Older ones are looked at only
 * when there are not enough of these months; differences of a hundredth in weight are none (the marks count as words). So a word
 * that half of all documents hold costs as little as a rare one. One statement.
 */
export async function findCandidates(
  db: Db,
  input: SearchRequest,
  queries: readonly string[],
  reach: Reach,
  kept: number,
): Promise<Candidates> {
  const rows = await find(db, findingOf(input, queries, reach, kept));
  return { candidates: rows, total: rows[0]?.total ?? 0 };
}

/** What `search.find` is told. */
export function findingOf(input: SearchRequest, queries: readonly string[], reach: Reach, kept: number) {
  const { site, locale, now } = input;
  const since = input.from && startOfDay(input.from);
  const before = input.until && startOfDay(addDays(input.until, 1));
  return {
    ...{ site, locale, now, queries, whole: eitherOf(queries), ...reach, kept, since, before },
    latest: latest(input, now, input),
    recent: recent(input, now, input),
    ...narrowingOf(input, { ...input, from: since, until: before }),
    onlyListed: input.onlyListed ?? false,
  };
}
