import { type Db, keptStatement } from "#src/platform/db.ts";
import type { Standing } from "../event/standing.ts";
import type { PublicDocument } from "../public-document.ts";
import type { FoundCandidate } from "./find-candidates.ts";
import { markPassage, type PassagePart } from "./mark-passage.ts";
import type { SearchRequest } from "./search-documents.ts";
import { foldWords, isCorrectable } from "./words.ts";

/** What a list of hits says of a document. */
export interface FoundDocument
  extends Pick<PublicDocument, "kind" | "id" | "locale" | "path" | "title" | "summary" | "section"> {
  /** Of which site it is, when the one that was searched shows it as a guest. */
  readonly shownFrom: { readonly site: string } | undefined;
  /** Of an event that does not take place as announced; of one with a new date until that has come. */
  readonly standing: Standing | undefined;
}
export interface SearchHit {
  readonly document: FoundDocument;
  /** Where the words stand in the text, in order; empty when they stand in title or summary alone. */
  readonly passage: readonly PassagePart[];
}

/** Characters of a text in which its passage is looked for, and of those before the first word and in all that are shown. */
const stretch = { looked: 50_000, lead: 80, shown: 360 };

/** A document as the list shows it, with the stretch of its text in which words of the query stand. */
export interface ToldDocument extends Omit<FoundDocument, "locale" | "shownFrom" | "standing"> {
  readonly shownFrom: string | null;
  readonly standing: Standing | null;
  readonly passage: string;
  /** With the first one only: the words that are marked, folded. */
  readonly forms: readonly string[] | null;
}
const read = keptStatement<Readonly<Record<string, unknown>>, ToldDocument>(`
  select * from search.read_passages($site, $locale, $kinds, $ids, $query, $beginnings, $others, $looked, $lead, $shown, $now)`);

/** What PostgreSQL is told to find where the words of a query stand. */
export function tellingOf(query: string) {
  const words = [...new Set(foldWords(query))];
  return { ...stretch, beginnings: words.map(beginningOf), others: words.filter((word) => !isCorrectable(word)) };
}

/**
 * The documents that are shown, with their passages, in the order given; what ended meanwhile is left out. Of a text only the
 * stretch around the first of the words is read. One statement, or none when all are told.
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
  const forms = rows.flatMap((row) => row.forms ?? []);
  return rows.map(({ kind, id, path, title, summary, section, shownFrom, standing, passage }) => ({
    document: {
      ...{ kind, id, locale, path, title, summary, section },
      shownFrom: shownFrom === null ? undefined : { site: shownFrom },
      standing: standing ?? undefined,
    },
    passage: markPassage(passage, forms),
  }));
}

/** How a word of the query may begin in a text, endings apart. */
const beginningOf = (word: string): string => (word.length > 5 ? word.slice(0, Math.max(5, word.length - 3)) : word);
