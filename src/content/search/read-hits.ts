import { type Db, keptStatement } from "#src/platform/db.ts";
import type { PublicDocument } from "../public-document.ts";
import type { FoundCandidate } from "./find-candidates.ts";
import type { SearchRequest } from "./search-documents.ts";
import { foldWords } from "./words.ts";

/** A run of a passage; `hit` is a word that was looked for. */
export interface PassagePart {
  readonly text: string;
  readonly hit: boolean;
}
/** What a list of hits says of a document. */
export interface FoundDocument
  extends Pick<PublicDocument, "kind" | "id" | "locale" | "path" | "title" | "summary" | "section"> {
  /** Of which site it is, when the one that was searched shows it as a guest. */
  readonly shownFrom: { readonly site: string } | undefined;
}
export interface SearchHit {
  readonly document: FoundDocument;
  /** Where the words stand in the text, in order; empty when they stand in title or summary alone. */
  readonly passage: readonly PassagePart[];
}

/** Characters of a text in which its passage is looked for, and of those before the first word and in all that are shown. */
const stretch = { looked: 50_000, lead: 80, shown: 360 };
// Characters that indexed texts cannot hold (documentText): so nothing in a text can pass for a mark.
const startMark = "\u0002";
const endMark = "\u0003";
const marking = `StartSel=${startMark},StopSel=${endMark},HighlightAll=true`;

/** A document as the list shows it, with the stretch of its text in which words of the query are marked. */
export interface ToldDocument extends Omit<FoundDocument, "locale" | "shownFrom"> {
  readonly shownFrom: string | null;
  readonly passage: string;
}
const read = keptStatement<Readonly<Record<string, unknown>>, ToldDocument>(`
  select * from search.read_passages($site, $locale, $kinds, $ids, $query, $beginnings, $marking, $looked, $lead, $shown, $now)`);

/** What PostgreSQL is told to mark what a query looks for. */
export const tellingOf = (query: string) => ({ marking, ...stretch, beginnings: beginningsOf(query) });

/**
 * The documents that are shown, with their passages, in the order given; what ended meanwhile is left out. Marking words costs
 * as much as the text is long, so only the stretch around the first of them is read. One statement, or none when all are told.
 */
export async function readHits(
  db: Db,
  input: SearchRequest,
  query: string,
  shown: readonly FoundCandidate[],
): Promise<SearchHit[]> {
  const { site, locale, now } = input;
  const told = shown.flatMap((one) => (one.passage === null ? [] : [one]));
  const rows =
    told.length === shown.length
      ? told
      : await read(db, {
          ...{ site, locale, now, query, ...tellingOf(query) },
          ...{ kinds: shown.map(({ kind }) => kind), ids: shown.map(({ id }) => id) },
        });
  return rows.map(({ kind, id, path, title, summary, section, shownFrom, passage }) => ({
    document: {
      ...{ kind, id, locale, path, title, summary, section },
      shownFrom: shownFrom === null ? undefined : { site: shownFrom },
    },
    passage: passageOf(passage),
  }));
}

/** How words of the query may begin in a text, endings apart. */
const beginningsOf = (query: string): string[] =>
  [...new Set(foldWords(query))].map((word) => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word));

/** What a stretch cut out of a text begins and ends with, up to the next blank: parts of words. */
const edges = /^\S*\s|\s\S*$/g;

/** The marked text in parts, whole words only; a text without a hit is no passage. */
function passageOf(stretch: string): PassagePart[] {
  const headline = stretch.replaceAll(edges, "");
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
