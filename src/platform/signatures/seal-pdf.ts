import { createHash } from "node:crypto";
import { type PdfDict, type PdfValue, pdfDict, readPdfObjects } from "../pdf/pdf-objects.ts";
import { writeValue } from "../pdf/write-pdf.ts";
import type { SealKey } from "./seal-key.ts";
import { signBytes } from "./sign-bytes.ts";

/** Room kept for the signature, in bytes: certificates of a chain of four. */
const room = 12_000;
const ref = (number: number): PdfValue => ({ kind: "ref", number });
const plain = (text: string): PdfValue => ({ kind: "plain", text });

/**
 * Seals a PDF (PAdES baseline B-B): adds a revision with an invisible signature that covers the whole file. What was there stays byte for
 * byte, the claim to be PDF/A included. Only for PDFs that are made here, with one cross-reference table.
 * Source: ISO 32000-1, 12.8; ISO 19005-2, 6.4.3; ETSI EN 319 142-1
 */
export async function sealPdf(pdf: Buffer, key: SealKey, at: Date): Promise<Buffer> {
  const { objects, root } = readPdfObjects(pdf);
  const catalog = dictOf(objects.get(root));
  const page = firstPage(objects, catalog);
  const next = Math.max(...objects.keys()) + 1;
  const annots = follow(objects, dictOf(objects.get(page)).entries.get("Annots"));
  const widget = `<</Type/Annot/Subtype/Widget/FT/Sig/T(Sigillo)/V ${next + 1} 0 R/F 132/Rect[0 0 0 0]/P ${page} 0 R>>`;
  const blank = "*".repeat(10);
  const stamp = `D:${at.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "")}Z`;
  const signature = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 ${blank} ${blank} ${blank}]/Contents<${"0".repeat(room * 2)}>/M(${stamp})>>`;
  const changed: [number, string][] = [
    [
      root,
      text(
        having(
          catalog,
          "AcroForm",
          pdfDict([
            ["Fields", { kind: "array", items: [ref(next)] }],
            ["SigFlags", plain("3")],
          ]),
        ),
      ),
    ],
    [
      page,
      text(
        having(dictOf(objects.get(page)), "Annots", {
          kind: "array",
          items: [...(annots?.kind === "array" ? annots.items : []), ref(next)],
        }),
      ),
    ],
    [next, widget],
    [next + 1, signature],
  ];
  return fill(append(pdf, changed, root), key);
}

const text = (value: PdfValue): string => writeValue(value, (number) => number);
const having = (dict: PdfDict, name: string, value: PdfValue): PdfDict => pdfDict([...dict.entries, [name, value]]);

const follow = (objects: ReadonlyMap<number, PdfValue>, value: PdfValue | undefined) =>
  value?.kind === "ref" ? objects.get(value.number) : value;

function dictOf(value: PdfValue | undefined): PdfDict {
  if (value?.kind !== "dict") throw new Error("no dictionary where one must be");
  return value;
}

function firstPage(objects: ReadonlyMap<number, PdfValue>, catalog: PdfDict): number {
  let node = catalog.entries.get("Pages");
  for (let depth = 0; depth < 20; depth += 1) {
    if (node?.kind !== "ref") break;
    const kids = follow(objects, dictOf(objects.get(node.number)).entries.get("Kids"));
    if (kids?.kind !== "array") return node.number;
    node = kids.items[0];
  }
  throw new Error("a PDF without a page");
}

/** Adds a revision of these objects. */
function append(pdf: Buffer, changed: readonly [number, string][], root: number): Buffer {
  const before = pdf.toString("latin1");
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.slice(-64))?.[1] ?? "0";
  const trailer = before.slice(before.lastIndexOf("trailer"));
  const info = /\/Info\s+(\d+ \d+ R)/.exec(trailer)?.[1];
  const firstId = /\/ID\s*\[\s*(<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\))/.exec(trailer)?.[1];
  const parts = [before, before.endsWith("\n") ? "" : "\n"];
  let length = parts.join("").length;
  const rows: string[] = [];
  for (const [number, object] of changed) {
    const written = `${number} 0 obj\n${object}\nendobj\n`;
    rows.push(`${number} 1\n${String(length).padStart(10, "0")} 00000 n \n`);
    parts.push(written);
    length += written.length;
  }
  const size = Math.max(...changed.map(([number]) => number)) + 1;
  const id = createHash("sha256").update(pdf).digest("hex").slice(0, 32).toUpperCase();
  const entries = `/Size ${size}/Root ${root} 0 R${info ? `/Info ${info}` : ""}/ID[${firstId ?? `<${id}>`}<${id}>]/Prev ${previous}`;
  parts.push(`xref\n${rows.join("")}trailer\n<<${entries}>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(""), "latin1");
}

/** Writes the stretches that are signed, signs them, and writes the signature between them. */
async function fill(pdf: Buffer, key: SealKey): Promise<Buffer> {
  const at = pdf.lastIndexOf("/Contents<") + "/Contents".length;
  const end = pdf.indexOf(">", at) + 1;
  const numbers = [at, end, pdf.length - end].map((number) => String(number).padEnd(10)).join(" ");
  const range = pdf.lastIndexOf("/ByteRange[0 ") + "/ByteRange[0 ".length;
  pdf.write(numbers, range, "latin1");
  const cms = await signBytes(key, Buffer.concat([pdf.subarray(0, at), pdf.subarray(end)]));
  if (cms.length > room) throw new Error("the signature is longer than the room that was kept for it");
  pdf.write(cms.toString("hex"), at + 1, "latin1");
  return pdf;
}
