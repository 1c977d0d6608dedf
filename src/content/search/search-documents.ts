import { type RawBuilder, sql } from "kysely";
import { addDays, type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "../public-document.ts";
import { visible } from "../visible.ts";
import { correctWords } from "./correct-words.ts";
import { configurationOf } from "./index-documents.ts";
import { type Candidate, rankCandidates } from "./rank-candidates.ts";
import { namesIn, readSynonyms } from "./synonyms.ts";
import { alternativesOf, understandQuery } from "./understand-query.ts";
import { foldWords } from "./words.ts";

/** A run of a passage; `hit` is a word that was looked for. */
export interface PassagePart {
  readonly text: string;
  readonly hit: boolean;
}
export interface SearchHit {
  readonly document: PublicDocument;
  /** Where the words stand in the text, in order; empty when they stand in title or summary alone. */
  readonly passage: readonly PassagePart[];
}
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** All there are, counted up to `countLimit`. */
  readonly total: number;
  /** The query as it was understood, when words were taken for typing errors. */
  readonly corrected: string | undefined;
}

/** Hits are counted up to here; beyond it says "more than". */
export const countLimit = 200;
const longestQuery = 20;

/** What is looked for, and where. */
export interface SearchRequest {
  readonly site: string;
  readonly locale: Locale;
  readonly query: string;
  readonly kind?: string | undefined;
  /** Id of a topic. */
  readonly topic?: string | undefined;
  /** Keys of sections, descendants included by the caller; what stands in them as a guest is found too. */
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
const rankedExactly = 40;
/** Of more documents with all the words, those that stay (services, offices) and then the newest are ranked. */
const rankedRoughly = 600;
/** Characters of a document's text that decide its order. */
const readForOrder = 4_000;

/**
 * Visible documents that hold the words of a query, the best first (`rankCandidates`). Accents, capitals and endings do not
 * matter; a word that no public text holds is taken for a typing error; what has several names is found by each.
 * When no document holds all the words, those that hold some are given. Five statements at most.
 */
export async function searchDocuments(db: Db, input: SearchRequest): Promise<SearchResult> {
  const words = [...new Set(foldWords(input.query))].slice(0, longestQuery);
  if (words.length === 0) return { hits: [], total: 0, corrected: undefined };
  const [corrections, synonyms] = await Promise.all([
    correctWords(db, { ...input, words }),
    readSynonyms(db, input.site),
  ]);
  const parts = understandQuery(words, corrections, input.locale, namesIn(synonyms));
  const alternatives = parts.map(alternativesOf);
  let query = alternatives.join(" & ");
  let { candidates, total } = await findCandidates(db, input, query);
  if (total === 0 && parts.length > 1) {
    query = alternatives.join(" | ");
    ({ candidates, total } = await findCandidates(db, input, query));
  }
  const first = input.offset ?? 0;
  const ordered = [...rankCandidates(candidates.slice(0, rankedExactly), parts), ...candidates.slice(rankedExactly)];
  const best = ordered.slice(first, first + input.limit);
  const corrected =
    corrections.size > 0 ? words.map((word) => corrections.get(word)?.[0] ?? word).join(" ") : undefined;
  return { hits: await readHits(db, input, query, best), total, corrected };
}

/** The conditions beside the words. */
function narrowed({ kind, topic, sections, from, until }: SearchRequest): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (kind) conditions.push(sql`d.kind = ${kind}`);
  if (topic) conditions.push(sql`d.refs @> array[${`topic:${topic}`}]::text[]`);
  if (sections) conditions.push(sql`d.tags && ${sections.map((section) => `section:${section}`)}::text[]`);
  if (from) conditions.push(sql`d.sort_at >= ${startOfDay(from)}`);
  if (until) conditions.push(sql`d.sort_at < ${startOfDay(addDays(until, 1))}`);
  return conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``;
}

interface CandidateRow extends Candidate {
  readonly id: string;
  readonly total: number;
}

async function findCandidates(
  db: Db,
  input: SearchRequest,
  query: string,
): Promise<{ candidates: CandidateRow[]; total: number }> {
  const configuration = sql`${configurationOf(input.locale)}::regconfig`;
  const { rows } = await sql<CandidateRow>`
    with q as (select to_tsquery(${configuration}, ${query}) as query),
    matching as (
      select d.kind, d.id, d.sort_at
      from q join search.documents s on s.vector @@ q.query
      join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
      where s.site = ${input.site} and s.locale = ${input.locale} and d.listed ${narrowed(input)} and ${visible(input.now)}
      order by d.kind in ('news', 'event', 'document'), d.sort_at desc, d.id limit ${rankedRoughly}
    ), ranked as (
      select m.*, s.text, ts_rank(s.vector, q.query, 1) as rank
      from q cross join matching m
      join search.documents s on s.site = ${input.site} and s.locale = ${input.locale} and s.kind = m.kind and s.id = m.id
      order by rank desc, m.sort_at desc, m.id limit ${Math.max((input.offset ?? 0) + input.limit, rankedExactly)}
    )
    select r.kind, r.id, d.document->>'title' as title, d.document->>'summary' as summary,
      left(r.text, ${readForOrder}) as text, r.rank, (select count(*) from matching) as total
    from ranked r
    join published.documents d on d.site = ${input.site} and d.locale = ${input.locale} and d.kind = r.kind and d.id = r.id
    order by r.rank desc, r.sort_at desc, r.id`.execute(db);
  return { candidates: rows, total: rows[0]?.total ?? 0 };
}

/** The documents that are shown, with their passages, in the order given; what ended meanwhile is left out. */
async function readHits(
  db: Db,
  input: SearchRequest,
  query: string,
  shown: readonly CandidateRow[],
): Promise<SearchHit[]> {
  if (shown.length === 0) return [];
  const configuration = sql`${configurationOf(input.locale)}::regconfig`;
  const keys = JSON.stringify(shown.map(({ kind, id }, place) => ({ kind, id, place })));
  const { rows } = await sql<{ document: PublicDocument; headline: string }>`
    select d.document, ts_headline(${configuration}, s.text, to_tsquery(${configuration}, ${query}),
      ${`StartSel=${startMark},StopSel=${endMark},MaxFragments=2,MinWords=8,MaxWords=24,FragmentDelimiter=" … "`}) as headline
    from json_to_recordset(${keys}::json) as w (kind text, id text, place int)
    join published.documents d on d.site = ${input.site} and d.locale = ${input.locale} and d.kind = w.kind and d.id = w.id
    join search.documents s on s.site = d.site and s.kind = d.kind and s.id = d.id and s.locale = d.locale
    where d.listed and ${visible(input.now)} order by w.place`.execute(db);
  return rows.map(({ document, headline }) => ({ document, passage: passageOf(headline) }));
}

// Characters that indexed texts cannot hold (documentText): so nothing in a text can pass for a mark.
const startMark = "\u0002";
const endMark = "\u0003";

/** The marked text in parts; a text without a hit is no passage. */
function passageOf(headline: string): PassagePart[] {
  if (!headline.includes(startMark)) return [];
  return headline
    .split(startMark)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }];
      const [hit = "", rest = ""] = piece.split(endMark);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
