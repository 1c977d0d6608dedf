import type { PageBox, Pdfium } from "./pdfium.ts";

/** Kinds of page objects. Source: fpdf_edit.h */
const kinds = { path: 2, image: 3, shading: 4, form: 5 } as const;
const bezier = 1;
/** A drawing with more corners than this may be letters turned into lines; a frame or a rule has fewer. */
const mostCorners = 8;

/**
 * Removes drawings that may be letters or a signature turned into lines: what lies within a box for its greater part, and what reaches into one
 * and is made of curves or many corners. Frames and rules that only cross a box stay.
 */
export function removeDrawings(pdfium: Pdfium, page: number, boxes: readonly PageBox[]): void {
  const { call } = pdfium;
  for (let place = (call.FPDFPage_CountObjects?.(page) ?? 0) - 1; place >= 0; place -= 1) {
    const object = call.FPDFPage_GetObject?.(page, place) ?? 0;
    if (mustGo(pdfium, object, boxes)) call.FPDFPage_RemoveObject?.(page, object);
  }
}

function mustGo(pdfium: Pdfium, object: number, boxes: readonly PageBox[]): boolean {
  const kind = pdfium.call.FPDFPageObj_GetType?.(object) ?? 0;
  if (kind !== kinds.path && kind !== kinds.shading && kind !== kinds.form) return false;
  const bounds = boundsOf(pdfium, object);
  const covered = Math.max(...boxes.map((box) => part(bounds, box)));
  if (covered <= 0) return false;
  if (kind === kinds.form) return hasDrawings(pdfium, object, boxes);
  return covered > 0.5 || kind === kinds.shading || isIntricate(pdfium, object);
}

/** A picture made of drawings, such as a stamp: it goes whole, since what is inside is placed by its own measure. */
function hasDrawings(pdfium: Pdfium, form: number, boxes: readonly PageBox[]): boolean {
  const { call } = pdfium;
  const count = call.FPDFFormObj_CountObjects?.(form) ?? 0;
  for (let place = 0; place < count; place += 1) {
    const object = call.FPDFFormObj_GetObject?.(form, place) ?? 0;
    const kind = call.FPDFPageObj_GetType?.(object) ?? 0;
    if (kind === kinds.path && isIntricate(pdfium, object)) return true;
    if (kind === kinds.shading || (kind === kinds.form && hasDrawings(pdfium, object, boxes))) return true;
  }
  return false;
}

function isIntricate(pdfium: Pdfium, path: number): boolean {
  const { call } = pdfium;
  const count = call.FPDFPath_CountSegments?.(path) ?? 0;
  if (count > mostCorners) return true;
  return Array.from({ length: count }, (_, place) =>
    call.FPDFPathSegment_GetType?.(call.FPDFPath_GetPathSegment?.(path, place) ?? 0),
  ).includes(bezier);
}

function boundsOf(pdfium: Pdfium, object: number): PageBox {
  const pointer = pdfium.take(16);
  pdfium.call.FPDFPageObj_GetBounds?.(object, pointer, pointer + 4, pointer + 8, pointer + 12);
  const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => pdfium.float(pointer + offset)) as [
    number,
    number,
    number,
    number,
  ];
  pdfium.give(pointer);
  return { left, bottom, right, top };
}

/** How much of a drawing lies within a box, 0 to 1; a line that has no width counts by its length. */
function part(bounds: PageBox, box: PageBox): number {
  const along = (from: number, to: number, min: number, max: number) => {
    const inside = Math.min(to, max) - Math.max(from, min);
    return to - from < 0.01 ? Number(inside >= 0) : Math.max(0, inside) / (to - from);
  };
  return along(bounds.left, bounds.right, box.left, box.right) * along(bounds.bottom, bounds.top, box.bottom, box.top);
}

/** Longest side of the look at a page, in pixels. */
const side = 2_000;

/**
 * Whether nothing but plain areas, frames and rules can be seen in a box: few colours, and hardly any line of pixels that changes
 * often. What is left of letters changes often; what is left of a photograph has many colours.
 */
export function isBlank(pdfium: Pdfium, page: number, box: PageBox): boolean {
  const { call } = pdfium;
  const [pageWidth, pageHeight] = [call.FPDF_GetPageWidthF?.(page) ?? 1, call.FPDF_GetPageHeightF?.(page) ?? 1];
  const scale = side / Math.max(pageWidth, pageHeight);
  const [width, height] = [Math.max(1, Math.round(pageWidth * scale)), Math.max(1, Math.round(pageHeight * scale))];
  const bitmap = call.FPDFBitmap_Create?.(width, height, 0) ?? 0;
  call.FPDFBitmap_FillRect?.(bitmap, 0, 0, width, height, 0xffffffff);
  call.FPDF_RenderPageBitmap?.(bitmap, page, 0, 0, width, height, 0, 0);
  const corner = (x: number, y: number) => {
    const pointer = pdfium.take(8);
    call.FPDF_PageToDevice?.(page, 0, 0, width, height, 0, x, y, pointer, pointer + 4);
    const found = [pdfium.heap().readInt32LE(pointer), pdfium.heap().readInt32LE(pointer + 4)] as const;
    pdfium.give(pointer);
    return found;
  };
  const [a, b] = [corner(box.left, box.top), corner(box.right, box.bottom)];
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const [x0, x1] = [clamp(Math.min(a[0], b[0]) + 1, width), clamp(Math.max(a[0], b[0]) - 1, width)];
  const [y0, y1] = [clamp(Math.min(a[1], b[1]) + 1, height), clamp(Math.max(a[1], b[1]) - 1, height)];
  const stride = call.FPDFBitmap_GetStride?.(bitmap) ?? 0;
  const start = call.FPDFBitmap_GetBuffer?.(bitmap) ?? 0;
  const heap = pdfium.heap();
  const colours = new Map<number, number>();
  let restless = 0;
  for (let y = y0; y < y1; y += 1) {
    let changes = 0;
    let before = -1;
    for (let x = x0; x < x1; x += 1) {
      // three bits of each colour: the soft edge of a line is not a picture
      const at = start + y * stride + x * 4;
      const colour = ((heap[at] ?? 0) >> 5) * 64 + ((heap[at + 1] ?? 0) >> 5) * 8 + ((heap[at + 2] ?? 0) >> 5);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
      if (colour !== before) changes += 1;
      before = colour;
    }
    if (changes > mostChanges) restless += 1;
  }
  call.FPDFBitmap_Destroy?.(bitmap);
  const counts = [...colours.values()].toSorted((one, other) => other - one);
  const sum = (some: readonly number[]) => some.reduce((total, count) => total + count, 0);
  return restless <= 2 && sum(counts.slice(0, 3)) >= 0.95 * sum(counts);
}

/** Changes of colour along a line of pixels that frames and rules make at most. */
const mostChanges = 12;
