import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init } from "@embedpdf/pdfium";

/** A box on a page, in points from the lower left corner of the page as it lies in the file. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The calls of PDFium that are used here; handles and pointers are numbers. */
type Call = (...args: readonly (number | string | boolean)[]) => number;
type Calls = Readonly<Record<string, Call>>;

/** PDFium with its memory. */
export interface Pdfium {
  readonly call: Calls;
  readonly take: (bytes: number) => number;
  readonly give: (pointer: number) => void;
  readonly heap: () => Buffer;
  readonly float: (pointer: number) => number;
  readonly double: (pointer: number) => number;
}

/** Opens PDFium, which reads and changes PDFs. Only in a process of its own: see `runApart`. Source: https://pdfium.googlesource.com */
export async function openPdfium(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const bytes = await readFile(path);
  const module = (await init({
    wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  })) as unknown as Calls & {
    readonly pdfium: {
      readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (pointer: number) => void };
      readonly HEAPU8: Uint8Array;
    };
  };
  module.PDFiumExt_Init?.();
  const { pdfium } = module;
  // memory grows while PDFium works: a view is made anew each time
  const heap = () => Buffer.from(pdfium.HEAPU8.buffer);
  return {
    call: module,
    take: (size) => pdfium.wasmExports.malloc(size),
    give: (pointer) => pdfium.wasmExports.free(pointer),
    heap,
    float: (pointer) => heap().readFloatLE(pointer),
    double: (pointer) => heap().readDoubleLE(pointer),
  };
}
