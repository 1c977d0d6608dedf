import { type RawBuilder, sql } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "../public-document.ts";
import { visible } from "../visible.ts";
import { correctWords } from "./correct-words.ts";
import { configurationOf } from "./index-documents.ts";
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

/**
 * Visible documents that hold the words of a query, the best first: words in the title count most. Accents, capitals and
 * endings do not matter; a word that no public text holds is taken for a typing error. When no document holds all
 * the words, those that hold some are given. Three statements at most.
 */
export async function searchDocuments(
  db: Db,
  input: { site: string; locale: Locale; query: string; kind?: string | undefined; now: Date; limit: number },
): Promise<SearchResult> {
  const words = [...new Set(foldWords(input.query))].slice(0, longestQuery);
  if (words.length === 0) return { hits: [], total: 0, corrected: undefined };
  const corrections = await correctWords(db, { ...input, words });
  const groups = words.map((word) => [word, ...(corrections.get(word) ?? [])]);
  const alternatives = groups.map((group) => `(${group.map((word) => `'${word}'`).join(" | ")})`);
  let found = await find(db, input, alternatives.join(" & "));
  if (found.total === 0 && groups.length > 1) found = await find(db, input, alternatives.join(" | "));
  const corrected =
    corrections.size > 0 ? words.map((word) => corrections.get(word)?.[0] ?? word).join(" ") : undefined;
  return { ...found, corrected };
}

interface Row {
  document: PublicDocument;
  headline: string;
  total: number;
}

/** @param query in the syntax of `to_tsquery`: folded words in quotes, so nothing a reader types is syntax */
async function find(
  db: Db,
  input: Parameters<typeof searchDocuments>[1],
  query: string,
): Promise<Pick<SearchResult, "hits" | "total">> {
  const configuration = sql`${configurationOf(input.locale)}::regconfig`;
  const ofKind: RawBuilder<unknown> = input.kind ? sql`and d.kind = ${input.kind}` : sql``;
  const { rows } = await sql<Row>`
    with matching as (
      select d.site, d.kind, d.id, d.locale, d.document, d.sort_at, s.text, ts_rank(s.vector, q.query, 1) as rank
      from to_tsquery(${configuration}, ${query}) as q(query)
      join search.documents s on s.vector @@ q.query
      join published.documents d on d.site = s.site and d.kind = s.kind and d.id = s.id and d.locale = s.locale
      where s.site = ${input.site} and s.locale = ${input.locale} and d.listed ${ofKind} and ${visible(input.now)}
    ), best as (select * from matching order by rank desc, sort_at desc, id limit ${input.limit})
    select b.document,
      ts_headline(${configuration}, b.text, to_tsquery(${configuration}, ${query}),
        ${`StartSel=${startMark},StopSel=${endMark},MaxFragments=2,MinWords=8,MaxWords=24,FragmentDelimiter=" … "`}) as headline,
      (select count(*) from (select from matching limit ${countLimit + 1}) counted) as total
    from best b order by b.rank desc, b.sort_at desc, b.id`.execute(db);
  return {
    hits: rows.map(({ document, headline }) => ({ document, passage: passageOf(headline) })),
    total: rows[0]?.total ?? 0,
  };
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
