import { err, ok, type Result } from "#src/kernel/result.ts";
import { findPersonalData } from "#src/personal-data/index.ts";
import {
  findPlaces,
  type PageText,
  type PdfRefusal,
  readPages,
  type SeenBox,
  type TextRange,
} from "#src/platform/pdf/redact-pdf.ts";

/** Something in a PDF that somebody may want to take out, with the boxes that cover it. */
export interface SensitivePlace {
  /** Kind of personal data, or `word` for what a person searched. */
  readonly kind: string;
  readonly excerpt: string;
  readonly page: number;
  readonly boxes: readonly SeenBox[];
}

/** A PDF as the screen shows it: sides of its pages in points, and what was found on them in the order of the text. */
export interface LookedThrough {
  readonly pages: readonly Pick<PageText, "width" | "height">[];
  readonly places: readonly SensitivePlace[];
}

/** Places that are offered at most; more would be read by nobody. */
const most = 500;

/**
 * Goes through a PDF for what looks like personal data and for words that somebody searches, and says where on the pages it is.
 * @param words what is searched, whole, whatever the case; empty: nothing
 */
export async function findSensitivePlaces(
  program: string,
  source: string,
  words: string,
): Promise<Result<LookedThrough, PdfRefusal>> {
  const read = await readPages(program, source);
  if (!read.ok) return err(read.error);
  const found = read.value
    .flatMap(({ text }, place) => [...dataOn(text, place + 1), ...wordsOn(text, place + 1, words.trim())])
    .slice(0, most);
  const located = await findPlaces(program, source, found);
  if (!located.ok) return err(located.error);
  const places = found.map(({ page, from, kind, excerpt }) => ({
    ...{ kind, excerpt, page },
    boxes: located.value.filter(({ place, box }) => place === from && box.page === page).map(({ box }) => box),
  }));
  return ok({
    pages: read.value.map(({ width, height }) => ({ width, height })),
    places: places.filter(({ boxes }) => boxes.length > 0),
  });
}

type Found = TextRange & Pick<SensitivePlace, "kind" | "excerpt">;

const dataOn = (text: string, page: number): Found[] =>
  findPersonalData(text).map(({ kind, excerpt, at, length }) => ({ page, from: at, length, kind, excerpt }));

function wordsOn(text: string, page: number, words: string): Found[] {
  if (words === "") return [];
  const [inText, wanted] = [text.toLowerCase(), words.toLowerCase()];
  const found: Found[] = [];
  for (let from = inText.indexOf(wanted); from >= 0 && found.length < most; from = inText.indexOf(wanted, from + 1)) {
    const excerpt = text.slice(Math.max(0, from - 30), from + wanted.length + 30).replaceAll(/\s+/g, " ");
    found.push({ page, from, length: wanted.length, kind: "word", excerpt });
  }
  return found;
}
