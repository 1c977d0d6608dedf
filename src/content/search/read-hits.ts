import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "../public-document.ts";
import { findable, visible } from "../visible.ts";
import type { FoundCandidate } from "./find-candidates.ts";
import type { SearchRequest } from "./search-documents.ts";
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

/** Characters of a text in which its passage is looked for, and of those before the first word that are shown with it. */
const looked = 50_000;
const halfWords = String.raw`^\S*\s|\s\S*$`;
const around = { before: 200, whole: 800 };

/**
 * The documents that are shown, with their passages, in the order given; what ended meanwhile is left out. Marking words costs
 * as much as the text is long, so only the stretch around the first of them is read.
 */
export async function readHits(
  db: Db,
  input: SearchRequest,
  query: string,
  shown: readonly FoundCandidate[],
): Promise<SearchHit[]> {
  if (shown.length === 0) return [];
  const configuration = sql`search.configuration(${input.locale})`;
  const keys = JSON.stringify(shown.map(({ kind, id }, place) => ({ kind, id, place })));
  const { rows } = await sql<{ document: PublicDocument; headline: string }>`
    select d.document, ts_headline(${configuration}, regexp_replace(substr(' ' || t.text || ' ', greatest(1, t.at - ${around.before}), ${around.whole}), ${halfWords}, '', 'g'),
      to_tsquery(${configuration}, ${query}),
      ${`StartSel=${startMark},StopSel=${endMark},MaxFragments=2,MinWords=8,MaxWords=24,FragmentDelimiter=" … "`}) as headline
    from json_to_recordset(${keys}::json) as w (kind text, id text, place int)
    join published.documents d on d.site = ${input.site} and d.locale = ${input.locale} and d.kind = w.kind and d.id = w.id
    join search.documents s on s.site = d.site and s.kind = d.kind and s.id = d.id and s.locale = d.locale
    cross join lateral (
      select l.text, coalesce((select min(nullif(strpos(l.folded, b.word), 0)) from unnest(${beginningsOf(query)}::text[]) b(word)), 1) as at
      from (select left(s.text, ${looked}) as text, lower(left(s.text, ${looked})) as folded) l
    ) t
    where ${findable} and ${visible(input.now)} order by w.place`.execute(db);
  return rows.map(({ document, headline }) => ({ document, passage: passageOf(headline) }));
}

/** How words of the query may begin in a text, endings apart. */
const beginningsOf = (query: string): string[] =>
  [...new Set(foldWords(query))].map((word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word));

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
