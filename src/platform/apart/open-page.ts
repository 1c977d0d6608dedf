import type { PageBox, Pdfium } from "./pdfium.ts";

/** Why a PDF is not opened. */
export type OpenRefusal = "encrypted" | "unreadable";

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY. Source: fpdfview.h */
const passwordErrors = [4, 5];

/** Opens a PDF from its bytes. */
export function openDocument(pdfium: Pdfium, bytes: Buffer): number | OpenRefusal {
  const { call, take, heap } = pdfium;
  const pointer = take(bytes.length);
  heap().set(bytes, pointer);
  const document = call.FPDF_LoadMemDocument?.(pointer, bytes.length, "") ?? 0;
  if (document !== 0) return document;
  return passwordErrors.includes(call.FPDF_GetLastError?.() ?? 0) ? "encrypted" : "unreadable";
}

/** A box as people see it: parts of the page's width and height from its upper left corner, 0 to 1. */
export interface SeenBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Steps along a page's side when places are translated: a tenth of a point on the largest pages. */
const grid = 100_000;

/** Where a box that somebody sees lies in the file, whatever the page's rotation and crop. */
export function boxInFile(pdfium: Pdfium, page: number, { x, y, width, height }: SeenBox): PageBox {
  const corner = (left: number, top: number) => {
    const pointer = pdfium.take(16);
    const place = [Math.round(left * grid), Math.round(top * grid)] as const;
    pdfium.call.FPDF_DeviceToPage?.(page, 0, 0, grid, grid, 0, ...place, pointer, pointer + 8);
    const found = [pdfium.double(pointer), pdfium.double(pointer + 8)] as const;
    pdfium.give(pointer);
    return found;
  };
  const [a, b] = [corner(x, y), corner(x + width, y + height)];
  return {
    ...{ left: Math.min(a[0], b[0]), right: Math.max(a[0], b[0]) },
    ...{ bottom: Math.min(a[1], b[1]), top: Math.max(a[1], b[1]) },
  };
}

/** Where a box of the file is seen. */
export function boxAsSeen(pdfium: Pdfium, handle: number, page: number, box: PageBox): SeenBox {
  const corner = (x: number, y: number) => {
    const pointer = pdfium.take(8);
    pdfium.call.FPDF_PageToDevice?.(handle, 0, 0, grid, grid, 0, x, y, pointer, pointer + 4);
    const found = [pdfium.heap().readInt32LE(pointer) / grid, pdfium.heap().readInt32LE(pointer + 4) / grid] as const;
    pdfium.give(pointer);
    return found;
  };
  const [a, b] = [corner(box.left, box.top), corner(box.right, box.bottom)];
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return { page, x, y, width: Math.abs(a[0] - b[0]), height: Math.abs(a[1] - b[1]) };
}

/** A character of a page: where it is in the file; blanks between words have no size. */
export interface PageChar {
  readonly text: string;
  readonly box: PageBox;
}

/** The characters of a page in the order of its text. */
export function readChars(pdfium: Pdfium, page: number): PageChar[] {
  const { call } = pdfium;
  const text = call.FPDFText_LoadPage?.(page) ?? 0;
  const count = call.FPDFText_CountChars?.(text) ?? 0;
  const pointer = pdfium.take(32);
  const chars: PageChar[] = [];
  for (let place = 0; place < count; place += 1) {
    const code = call.FPDFText_GetUnicode?.(text, place) ?? 0;
    call.FPDFText_GetCharBox?.(text, place, pointer, pointer + 8, pointer + 16, pointer + 24);
    const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => pdfium.double(pointer + offset)) as [
      number,
      number,
      number,
      number,
    ];
    chars.push({
      text: code === 0 ? "" : String.fromCodePoint(Math.min(code, 0x10_ffff)),
      box: { left, right, bottom, top },
    });
  }
  pdfium.give(pointer);
  call.FPDFText_ClosePage?.(text);
  return chars;
}
