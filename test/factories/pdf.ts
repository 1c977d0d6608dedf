import { deflateSync } from "node:zlib";

/** An object of a test PDF: its text, and bytes when it is a stream. */
export type PdfPart = string | { readonly dict: string; readonly stream: string | Buffer };

/** A PDF from its objects, the first of which is the catalogue (`1 0 obj`). */
export function aPdf(parts: readonly PdfPart[], trailer = ""): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n", "latin1")];
  const offsets: number[] = [];
  const length = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (const [place, part] of parts.entries()) {
    offsets.push(length());
    chunks.push(Buffer.from(`${place + 1} 0 obj\n`, "latin1"));
    if (typeof part === "string") chunks.push(Buffer.from(part, "latin1"));
    else {
      const bytes = Buffer.isBuffer(part.stream) ? part.stream : Buffer.from(part.stream, "latin1");
      const dict = part.dict.replace(/>>$/, `/Length ${bytes.length}>>`);
      chunks.push(Buffer.from(`${dict}\nstream\n`, "latin1"), bytes, Buffer.from("\nendstream", "latin1"));
    }
    chunks.push(Buffer.from("\nendobj\n", "latin1"));
  }
  const start = length();
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = parts.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** The page's instructions as a packed stream. */
export const packed = (text: string): PdfPart => ({
  dict: "<</Filter/FlateDecode>>",
  stream: deflateSync(Buffer.from(text, "latin1")),
});

/** Adds a revision: the object is said again, the earlier one stays in the file. */
export function withRevision(pdf: Buffer, number: number, object: string, trailer: string): Buffer {
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString("latin1"))?.[1]);
  const at = pdf.length;
  const text = `${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer\n<<${trailer}/Prev ${before}>>\nstartxref\n${at + text.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(text + table, "latin1")]);
}
