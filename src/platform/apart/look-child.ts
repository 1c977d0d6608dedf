import { readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { answer } from "./answer.ts";
import { boxAsSeen, openDocument, type PageChar, readChars, type SeenBox } from "./open-page.ts";
import { openPdfium, type PageBox, type Pdfium } from "./pdfium.ts";

/** What is asked of a PDF: its text by page, where stretches of that text are, or the picture of a page. */
type Input = { readonly source: string } & (
  | { readonly what: "text" }
  | {
      readonly what: "places";
      readonly ranges: readonly { readonly page: number; readonly from: number; readonly length: number }[];
    }
  | { readonly what: "picture"; readonly page: number; readonly width: number; readonly target: string }
);

const mostPages = 2_000;
const mostCharacters = 5_000_000;

async function look(input: Input): Promise<object> {
  const pdfium = await openPdfium();
  const document = openDocument(pdfium, await readFile(input.source));
  if (typeof document === "string") return { outcome: document };
  const { call } = pdfium;
  const pages = Math.min(call.FPDF_GetPageCount?.(document) ?? 0, mostPages);
  const open = (number: number) => call.FPDF_LoadPage?.(document, number - 1) ?? 0;
  if (input.what === "picture") return picture(pdfium, open(input.page), input);
  if (input.what === "places") {
    const numbers = [...new Set(input.ranges.map(({ page }) => page))];
    const boxes = numbers.flatMap((number) => {
      const page = open(number);
      const asked = input.ranges.filter((range) => range.page === number);
      const found = placesOn(pdfium, page, number, asked);
      call.FPDF_ClosePage?.(page);
      return found;
    });
    return { outcome: "read", boxes };
  }
  const texts: { text: string; width: number; height: number }[] = [];
  let length = 0;
  for (let number = 1; number <= pages; number += 1) {
    const page = open(number);
    const text =
      length < mostCharacters
        ? readChars(pdfium, page)
            .map((char) => char.text)
            .join("")
        : "";
    length += text.length;
    texts.push({ text, width: call.FPDF_GetPageWidthF?.(page) ?? 0, height: call.FPDF_GetPageHeightF?.(page) ?? 0 });
    call.FPDF_ClosePage?.(page);
  }
  return { outcome: "read", pages: texts };
}

/** Boxes around stretches of a page's text, one for each line that a stretch runs over. */
function placesOn(
  pdfium: Pdfium,
  page: number,
  number: number,
  ranges: readonly { readonly from: number; readonly length: number }[],
): { place: number; box: SeenBox }[] {
  const chars = readChars(pdfium, page);
  const starts: number[] = [];
  chars.reduce((at, { text }) => {
    starts.push(at);
    return at + text.length;
  }, 0);
  return ranges.flatMap(({ from, length }) => {
    const inside = chars.filter((_, place) => (starts[place] ?? 0) >= from && (starts[place] ?? 0) < from + length);
    return linesOf(inside).map((box) => ({ place: from, box: boxAsSeen(pdfium, page, number, box) }));
  });
}

/** Space above and below the letters, in points: accents and tails must not look out. Beside them stand other letters. */
const margin = 1.5;

function linesOf(chars: readonly PageChar[]): PageBox[] {
  const lines: PageBox[] = [];
  for (const { text, box } of chars) {
    if (text.trim() === "" || box.right <= box.left) continue;
    const last = lines.at(-1);
    const isSameLine = last && box.bottom < last.top && box.top > last.bottom && box.left >= last.left - 1;
    if (isSameLine) lines.splice(-1, 1, union(last, box));
    else lines.push(box);
  }
  return lines.map(({ left, right, top, bottom }) => ({
    ...{ left, right, top: top + margin, bottom: bottom - margin },
  }));
}

const union = (a: PageBox, b: PageBox): PageBox => ({
  ...{ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) },
  ...{ bottom: Math.min(a.bottom, b.bottom), top: Math.max(a.top, b.top) },
});

async function picture(
  pdfium: Pdfium,
  page: number,
  { width, target }: { width: number; target: string },
): Promise<object> {
  if (page === 0) return { outcome: "no-page" };
  const { call } = pdfium;
  const ratio = (call.FPDF_GetPageHeightF?.(page) ?? 1) / Math.max(1, call.FPDF_GetPageWidthF?.(page) ?? 1);
  const height = Math.max(1, Math.min(Math.round(width * ratio), width * 4));
  const bitmap = call.FPDFBitmap_Create?.(width, height, 0) ?? 0;
  call.FPDFBitmap_FillRect?.(bitmap, 0, 0, width, height, 0xffffffff);
  // 0x01: with fields and comments; 0x10: red before blue
  call.FPDF_RenderPageBitmap?.(bitmap, page, 0, 0, width, height, 0, 0x11);
  const stride = call.FPDFBitmap_GetStride?.(bitmap) ?? width * 4;
  const start = call.FPDFBitmap_GetBuffer?.(bitmap) ?? 0;
  const pixels = Buffer.from(pdfium.heap().subarray(start, start + stride * height));
  const png = await sharp(pixels, { raw: { width: stride / 4, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 80 })
    .toBuffer();
  await writeFile(target, png);
  return { outcome: "read", height };
}

await answer(look);
