import { err, ok, type Result } from "#src/kernel/result.ts";
import type { OpenRefusal, SeenBox } from "../apart/open-page.ts";
import { type ApartLimits, type ApartRefusal, runApart } from "../apart/run-apart.ts";

export type { SeenBox } from "../apart/open-page.ts";

/** Why nothing was read or removed. `not-removed`: something under a box could not be taken out, and no copy was made. */
export type PdfRefusal =
  | { readonly kind: OpenRefusal | ApartRefusal | "no-page" }
  | { readonly kind: "not-removed"; readonly page: number };

/** One page as text; sides in points. */
export interface PageText {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const limits: ApartLimits = { seconds: 60, megabytes: 1_500 };
/** Removing goes through every page, checks what is left and writes the file anew. */
const patient: ApartLimits = { seconds: 150, megabytes: 2_500 };

type Answer<Value> = { readonly outcome: "read" | "done" } & Value;
type Said<Value> =
  | Answer<Value>
  | { readonly outcome: OpenRefusal | "no-page" }
  | { readonly outcome: "not-removed"; readonly page: number };

async function ask<Value>(
  program: string,
  name: string,
  input: object,
  given: ApartLimits,
): Promise<Result<Answer<Value>, PdfRefusal>> {
  const said = await runApart<Said<Value>>(program, name, input, given);
  if (!said.ok) return said;
  const { value } = said;
  if (value.outcome === "read" || value.outcome === "done") return ok(value as Answer<Value>);
  if (value.outcome === "not-removed") return err({ kind: value.outcome, page: "page" in value ? value.page : 0 });
  return err({ kind: value.outcome });
}

/** The text of a PDF, page by page, as it is drawn. */
export async function readPages(program: string, source: string): Promise<Result<PageText[], PdfRefusal>> {
  const said = await ask<{ pages: PageText[] }>(program, "look-child", { source, what: "text" }, limits);
  return said.ok ? ok(said.value.pages) : said;
}

/** A stretch of a page's text, by its place in what `readPages` gave; pages count from 1. */
export interface TextRange {
  readonly page: number;
  readonly from: number;
  readonly length: number;
}

/** Where stretches of text are seen: one box for each line that they run over, with the place that it begins at. */
export async function findPlaces(
  program: string,
  source: string,
  ranges: readonly TextRange[],
): Promise<Result<{ place: number; box: SeenBox }[], PdfRefusal>> {
  if (ranges.length === 0) return ok([]);
  const said = await ask<{ boxes: { place: number; box: SeenBox }[] }>(
    program,
    "look-child",
    { source, what: "places", ranges },
    limits,
  );
  return said.ok ? ok(said.value.boxes) : said;
}

/** Draws a page as a WebP picture into `target`. */
export async function drawPage(
  program: string,
  input: { source: string; target: string; page: number; width: number },
): Promise<Result<{ height: number }, PdfRefusal>> {
  return ask<{ height: number }>(program, "look-child", { ...input, what: "picture" }, limits);
}

/** What came of removing. */
export interface Redacted {
  readonly pages: number;
  /** Words that were removed and stand elsewhere in the copy, for a person to look at. */
  readonly leftovers: readonly { readonly page: number; readonly word: string }[];
}

/**
 * Makes a copy of a PDF without what lies under the boxes: letters, pixels of pictures, drawings. Everything that is not drawn goes
 * too: metadata, earlier revisions, attachments, programs, forms, bookmarks, comments, descriptions of pictures. The copy is read again before it is
 * given; where something was left there is no copy.
 * @param input.removed says in place of each description of a picture that it was removed
 */
export async function redactPdf(
  program: string,
  input: {
    readonly source: string;
    readonly target: string;
    readonly boxes: readonly SeenBox[];
    readonly title: string;
    readonly language: string;
    readonly removed: string;
  },
): Promise<Result<Redacted, PdfRefusal>> {
  return ask<Redacted>(program, "redact-child", input, patient);
}
