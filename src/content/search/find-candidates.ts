import { addDays, startOfDay } from "#src/kernel/civil-date.ts";
import { type Db, keptStatement } from "#src/platform/db.ts";
import { latest, narrowingOf, recent } from "./marks.ts";
import type { Candidate } from "./rank-candidates.ts";
import { type ToldDocument, tellingOf } from "./read-hits.ts";
import type { SearchRequest } from "./search-documents.ts";

/** A document that holds what is looked for; told already when all that was found fits on the first page. */
export type FoundCandidate = Candidate & { readonly id: string } & (ToldDocument | { readonly passage: null });
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
  select * from search.find_shown($site, $locale, $queries, $whole, $latest, $recent, $place, $marks, $since, $before,
    $inTitle, $anywhere, $weighed, $kept, $onlyListed, $now, $most, $beginnings, $others, $looked, $lead, $shown)`);

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

/** What `search.find_shown` is told. */
export function findingOf(input: SearchRequest, queries: readonly string[], reach: Reach, kept: number) {
  const { site, locale, now } = input;
  const since = input.from && startOfDay(input.from);
  const before = input.until && startOfDay(addDays(input.until, 1));
  const whole = eitherOf(queries);
  return {
    ...{ site, locale, now, queries, whole, ...reach, kept, since, before, ...tellingOf(whole) },
    most: input.offset ? 0 : input.limit,
    latest: latest(input, now, input),
    recent: recent(input, now, input),
    ...narrowingOf(input, { ...input, from: since, until: before }),
    onlyListed: input.onlyListed ?? false,
  };
}
