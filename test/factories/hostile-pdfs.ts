import { deflateSync } from "node:zlib";
import { openPdfium } from "#src/platform/apart/pdfium.ts";
import { aPdf, type PdfPart, packed } from "./pdf.ts";

/** A PDF of so many pages, each with its number and one sentence. */
export function aLongPdf(pages: number): Buffer {
  const first = 4;
  const kids = Array.from({ length: pages }, (_, place) => `${first + place * 2} 0 R`).join(" ");
  const sheets = Array.from({ length: pages }, (_, place): PdfPart[] => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + place * 2 + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
    packed(`BT /F1 12 Tf 72 760 Td (Pagina ${place + 1}: la Giunta delibera.) Tj ET`),
  ]).flat();
  return aPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...sheets,
  ]);
}

/** A PDF that opens with a password only. */
export async function aLockedPdf(): Promise<Buffer> {
  const { call, take, heap } = await openPdfium();
  const bytes = aLongPdf(1);
  const pointer = take(bytes.length);
  heap().set(bytes, pointer);
  const document = call.FPDF_LoadMemDocument?.(pointer, bytes.length, "") ?? 0;
  call.EPDF_SetEncryption?.(document, "segreto", "padrone", 0);
  const writer = call.PDFiumExt_OpenFileWriter?.() ?? 0;
  call.PDFiumExt_SaveAsCopy?.(document, writer);
  const size = call.PDFiumExt_GetFileWriterSize?.(writer) ?? 0;
  const target = take(size);
  call.PDFiumExt_GetFileWriterData?.(writer, target, size);
  return Buffer.from(heap().subarray(target, target + size));
}

/** A small PDF whose page unpacks to a gigabyte of instructions. */
export function aPdfBomb(): Buffer {
  const megabyte = Buffer.alloc(2 ** 20, "0 0 m 9 9 l S ");
  const packedOnce = deflateSync(Buffer.concat(Array.from({ length: 64 }, () => megabyte)));
  const contents = Array.from({ length: 24 }, (_, place) => `${4 + place} 0 R`).join(" ");
  return aPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[${contents}]/Resources<<>>>>`,
    ...Array.from({ length: 24 }, (): PdfPart => ({ dict: "<</Filter/FlateDecode>>", stream: packedOnce })),
  ]);
}
