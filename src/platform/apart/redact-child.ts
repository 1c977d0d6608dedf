import { readFile, writeFile } from "node:fs/promises";
import { scrubPdf } from "../pdf/scrub-pdf.ts";
import { answer } from "./answer.ts";
import { boxInFile, openDocument, readChars, type SeenBox } from "./open-page.ts";
import { openPdfium, type PageBox, type Pdfium } from "./pdfium.ts";
import { isBlank, removeDrawings } from "./remove-drawings.ts";

interface Input {
  readonly source: string;
  readonly target: string;
  readonly boxes: readonly SeenBox[];
  readonly title: string;
  readonly language: string;
  readonly removed: string;
}

/** Word signs; shorter words stand everywhere and tell nothing. */
const word = /[\p{L}\p{N}]{4,}/gu;

const touches = (a: PageBox, b: PageBox): boolean =>
  a.left < b.right && a.right > b.left && a.bottom < b.top && a.top > b.bottom;

/** Removes what lies under boxes, then everything that is not drawn. Refuses rather than leave something behind. */
async function redact({ source, target, boxes, ...about }: Input): Promise<object> {
  const pdfium = await openPdfium();
  const document = openDocument(pdfium, await readFile(source));
  if (typeof document === "string") return { outcome: document };
  const pages = pdfium.call.FPDF_GetPageCount?.(document) ?? 0;
  const inFile = new Map<number, PageBox[]>();
  const removedWords = new Set<string>();
  for (let number = 1; number <= pages; number += 1) {
    const asked = boxes.filter(({ page }) => page === number);
    const page = pdfium.call.FPDF_LoadPage?.(document, number - 1) ?? 0;
    if (page === 0) return { outcome: "unreadable" };
    flatten(pdfium, page);
    pdfium.call.FPDF_ClosePage?.(page);
    if (asked.length === 0) continue;
    const done = redactPage(pdfium, document, number, asked);
    if (!done) return { outcome: "not-removed", page: number };
    inFile.set(number, done.boxes);
    for (const [found] of done.text.matchAll(word)) removedWords.add(found.toLowerCase());
  }
  const saved = save(pdfium, document);
  const mayStay = (page: number, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[], uri: string) =>
    !(inFile.get(page) ?? []).some((box) => touches(box, { left, bottom, right, top })) &&
    ![...decoded(uri).matchAll(word)].some(([found]) => removedWords.has(found.toLowerCase()));
  const clean = scrubPdf(saved, { ...about, mayStay });
  const leftovers = check(pdfium, clean, inFile, removedWords);
  if ("failed" in leftovers) return { outcome: "not-removed", page: leftovers.failed };
  await writeFile(target, clean);
  return { outcome: "done", pages, leftovers: leftovers.found };
}

/** Kind of an annotation that is a link. Source: fpdf_annot.h */
const link = 2;

/** Makes fields, stamps and comments part of the page, so that what they show is removed or stays like the rest. Links stay links. */
function flatten({ call }: Pdfium, page: number): void {
  for (let place = (call.FPDFPage_GetAnnotCount?.(page) ?? 0) - 1; place >= 0; place -= 1) {
    const annot = call.FPDFPage_GetAnnot?.(page, place) ?? 0;
    if (call.FPDFAnnot_GetSubtype?.(annot) !== link) call.EPDFAnnot_Flatten?.(page, annot);
    call.FPDFPage_CloseAnnot?.(annot);
  }
  call.FPDFPage_GenerateContent?.(page);
}

function redactPage(pdfium: Pdfium, document: number, number: number, asked: readonly SeenBox[]) {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage?.(document, number - 1) ?? 0;
  const boxes = asked.map((box) => boxInFile(pdfium, page, box));
  const text = readChars(pdfium, page)
    .map(({ text: char, box }) => (boxes.some((one) => touches(one, box)) ? char : " "))
    .join("");
  const draw = (isDrawn: boolean) =>
    boxes.every((box) => {
      const pointer = pdfium.take(16);
      for (const [place, value] of [box.left, box.top, box.right, box.bottom].entries())
        pdfium.heap().writeFloatLE(value, pointer + place * 4);
      call.EPDFText_RedactInRect?.(page, pointer, true, isDrawn);
      pdfium.give(pointer);
      return true;
    });
  draw(false);
  removeDrawings(pdfium, page, boxes);
  call.FPDFPage_GenerateContent?.(page);
  // a picture packed in a way that was not rewritten would still be seen here
  const isGone = boxes.every((box) => isBlank(pdfium, page, box));
  draw(true);
  call.FPDFPage_GenerateContent?.(page);
  call.FPDF_ClosePage?.(page);
  return isGone ? { boxes, text } : undefined;
}

function save(pdfium: Pdfium, document: number): Buffer {
  const { call } = pdfium;
  const writer = call.PDFiumExt_OpenFileWriter?.() ?? 0;
  call.PDFiumExt_SaveAsCopy?.(document, writer);
  const size = call.PDFiumExt_GetFileWriterSize?.(writer) ?? 0;
  const pointer = pdfium.take(size);
  call.PDFiumExt_GetFileWriterData?.(writer, pointer, size);
  return Buffer.from(pdfium.heap().subarray(pointer, pointer + size));
}

/** Reads the copy as a stranger would: no character under a box, and where removed words stand elsewhere. */
function check(
  pdfium: Pdfium,
  bytes: Buffer,
  inFile: ReadonlyMap<number, readonly PageBox[]>,
  removedWords: ReadonlySet<string>,
): { failed: number } | { found: { page: number; word: string }[] } {
  const { call } = pdfium;
  const document = openDocument(pdfium, bytes);
  if (typeof document === "string") return { failed: 0 };
  const found: { page: number; word: string }[] = [];
  for (let number = 1; number <= (call.FPDF_GetPageCount?.(document) ?? 0); number += 1) {
    const page = call.FPDF_LoadPage?.(document, number - 1) ?? 0;
    const chars = readChars(pdfium, page);
    const boxes = inFile.get(number) ?? [];
    if (chars.some(({ text, box }) => text.trim() !== "" && boxes.some((one) => touches(shrunk(one), box))))
      return { failed: number };
    for (const [one] of chars
      .map(({ text }) => text)
      .join("")
      .matchAll(word))
      if (removedWords.has(one.toLowerCase()) && found.length < 200) found.push({ page: number, word: one });
    call.FPDF_ClosePage?.(page);
  }
  return { found };
}

/** A character that only touches the border was not asked for. */
const shrunk = ({ left, bottom, right, top }: PageBox): PageBox => ({
  ...{ left: left + 0.5, bottom: bottom + 0.5, right: right - 0.5, top: top - 0.5 },
});

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // not percent-encoded as it should be: as it stands
  }
}

await answer(redact);
