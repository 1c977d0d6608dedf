import { type PdfDict, type PdfValue, pdfDict, pdfName, pdfNull, readPdfObjects } from "./pdf-objects.ts";
import { scrubContent } from "./scrub-content.ts";
import { writePdf } from "./write-pdf.ts";
import { xmpOf } from "./xmp.ts";

/** What the cleaned file says of itself. */
export interface ScrubInput {
  readonly title: string;
  readonly language: string;
  /** Says in place of each description of a picture that it was removed. */
  readonly removed: string;
  /** Whether a link may stay: it lies under no box and its address says nothing that was removed. */
  readonly mayStay: (page: number, rect: readonly number[], uri: string) => boolean;
}

const catalogKeys = [
  "Type",
  "Pages",
  "Lang",
  "MarkInfo",
  "StructTreeRoot",
  "OutputIntents",
  "PageLabels",
  "OCProperties",
];
const pageKeys = [
  ...["Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents", "Rotate"],
  ...["Group", "StructParents", "Tabs", "UserUnit", "Kids", "Count"],
];
const linkKeys = ["Type", "Subtype", "Rect", "Border", "BS", "QuadPoints", "F", "StructParent", "H", "C"];
/** Members that carry words or files beside what is drawn, wherever they stand. */
const dropped = ["Metadata", "PieceInfo", "ActualText", "EF", "AF", "Alternates", "OPI", "Summary", "JS"];

/**
 * Takes out of a PDF everything that is not drawn on a page: metadata, earlier revisions, attachments, programs, forms, bookmarks,
 * comments, replacement texts, descriptions of pictures. Links to addresses stay where nothing was removed. A claim to be PDF/A is kept.
 * @param pdf as PDFium writes it
 */
export function scrubPdf(pdf: Buffer, input: ScrubInput): Buffer {
  const { objects, root } = readPdfObjects(pdf);
  const catalog = asDict(objects.get(root));
  const claim = claimOf(objects, catalog);
  const pages = listPages(objects, catalog);
  const links = new Set<number>();
  const clean = new Map<number, PdfValue>();
  for (const [number, value] of objects) clean.set(number, value);
  for (const [place, number] of pages.entries()) {
    const page = asDict(objects.get(number));
    clean.set(number, cleanPage(page, place + 1, objects, links, clean, input));
    scrubContents(page, clean);
  }
  const context = { objects, links, removed: input.removed };
  for (const [number, value] of clean) {
    if (!links.has(number) && !pages.includes(number)) clean.set(number, cleanValue(value, context));
  }
  const last = Math.max(...clean.keys()) + 1;
  const xmp = pdfDict(
    [
      ["Type", pdfName("Metadata")],
      ["Subtype", pdfName("XML")],
    ],
    xmpOf(input, claim),
  );
  clean.set(last, xmp);
  const kept = [...catalog.entries].filter(([name]) => catalogKeys.includes(name));
  const hasLanguage = catalog.entries.get("Lang")?.kind === "string";
  clean.set(
    root,
    pdfDict([
      ...kept.map(([name, value]) => [name, cleanValue(value, context)] as const),
      ...(hasLanguage ? [] : [["Lang", { kind: "string", text: `(${input.language})` }] as const]),
      ["Metadata", { kind: "ref", number: last }],
      ["ViewerPreferences", pdfDict([["DisplayDocTitle", { kind: "plain", text: "true" }]])],
    ]),
  );
  return writePdf(clean, root);
}

const asDict = (value: PdfValue | undefined): PdfDict => {
  if (value?.kind !== "dict") throw new Error("no dictionary where one must be");
  return value;
};

const follow = (objects: ReadonlyMap<number, PdfValue>, value: PdfValue | undefined): PdfValue | undefined =>
  value?.kind === "ref" ? objects.get(value.number) : value;

/** Numbers of the pages in their order. */
function listPages(objects: ReadonlyMap<number, PdfValue>, catalog: PdfDict): number[] {
  const pages: number[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined) => {
    if (value?.kind !== "ref" || seen.has(value.number)) return;
    seen.add(value.number);
    const node = asDict(objects.get(value.number));
    const kids = follow(objects, node.entries.get("Kids"));
    if (kids?.kind === "array") for (const kid of kids.items) visit(kid);
    else pages.push(value.number);
  };
  visit(catalog.entries.get("Pages"));
  return pages;
}

function cleanPage(
  page: PdfDict,
  place: number,
  objects: ReadonlyMap<number, PdfValue>,
  links: Set<number>,
  clean: Map<number, PdfValue>,
  input: ScrubInput,
): PdfDict {
  const annots = follow(objects, page.entries.get("Annots"));
  const kept = (annots?.kind === "array" ? annots.items : []).filter((one) => {
    const link = one.kind === "ref" ? cleanLink(objects, one, place, input) : undefined;
    if (!link || one.kind !== "ref") return false;
    links.add(one.number);
    clean.set(one.number, link);
    return true;
  });
  const entries = [...page.entries].filter(([name]) => pageKeys.includes(name));
  return pdfDict([
    ...entries,
    ...(kept.length > 0 ? [["Annots", { kind: "array", items: kept } as PdfValue] as const] : []),
  ]);
}

/** A link to an address, with nothing but where it is and where it leads; `undefined`: it does not stay. */
function cleanLink(
  objects: ReadonlyMap<number, PdfValue>,
  ref: PdfValue,
  page: number,
  { mayStay }: ScrubInput,
): PdfDict | undefined {
  const annot = follow(objects, ref);
  if (annot?.kind !== "dict") return undefined;
  const subtype = annot.entries.get("Subtype");
  const action = follow(objects, annot.entries.get("A"));
  const uri = action?.kind === "dict" ? follow(objects, action.entries.get("URI")) : undefined;
  const rect = follow(objects, annot.entries.get("Rect"));
  if (subtype?.kind !== "name" || subtype.text !== "Link" || uri?.kind !== "string" || rect?.kind !== "array")
    return undefined;
  const numbers = rect.items.map((one) => (one.kind === "plain" ? Number(one.text) : Number.NaN));
  if (!mayStay(page, numbers, uri.text)) return undefined;
  const entries = [...annot.entries].filter(([name]) => linkKeys.includes(name));
  return pdfDict([
    ...entries,
    [
      "A",
      pdfDict([
        ["S", pdfName("URI")],
        ["URI", uri],
      ]),
    ],
  ]);
}

/** The instructions of a page and of what it draws. */
function scrubContents(page: PdfDict, clean: Map<number, PdfValue>): void {
  const contents = page.entries.get("Contents");
  const parts = contents?.kind === "ref" ? follow(clean, contents) : contents;
  const refs = parts?.kind === "array" ? parts.items : contents ? [contents] : [];
  for (const ref of refs) {
    const stream = follow(clean, ref);
    if (ref.kind === "ref" && stream?.kind === "dict" && stream.stream !== undefined)
      clean.set(ref.number, scrubContent(stream));
  }
}

interface Context {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly links: ReadonlySet<number>;
  readonly removed: string;
}

function cleanValue(value: PdfValue, context: Context): PdfValue {
  if (value.kind === "array") return { kind: "array", items: value.items.map((item) => cleanValue(item, context)) };
  if (value.kind !== "dict") return value;
  const kind = nameIn(value, "Type");
  // what is left of a comment or a field would hang on the structure of the document
  if (kind === "OBJR" || kind === "Annot") {
    const target = value.entries.get("Obj");
    return target?.kind === "ref" && context.links.has(target.number) ? value : pdfNull;
  }
  const isElement = value.entries.has("S") && value.entries.has("P");
  const entries = [...value.entries].flatMap(([name, one]): [string, PdfValue][] => {
    if (dropped.includes(name) && !isResource(follow(context.objects, one))) return [];
    if (isElement && (name === "T" || name === "E" || name === "ID")) return [];
    if (isElement && name === "Alt") return [[name, { kind: "string", text: textString(context.removed) }]];
    if (kind === "StructTreeRoot" && name === "IDTree") return [];
    return [[name, cleanValue(one, context)]];
  });
  const clean = pdfDict(entries, value.stream);
  return nameIn(value, "Subtype") === "Form" && value.stream !== undefined ? scrubContent(clean) : clean;
}

function nameIn(dict: PdfDict, key: string): string {
  const value = dict.entries.get(key);
  return value?.kind === "name" ? value.text : "";
}

/** Whether a value is a font, a picture or the like: pages name them as they please, also by a name that is dropped elsewhere. */
const isResource = (value: PdfValue | undefined): boolean =>
  value?.kind === "dict" &&
  (["Font", "ExtGState", "Pattern", "XObject"].includes(nameIn(value, "Type")) ||
    ["Form", "Image"].includes(nameIn(value, "Subtype")));

/** A text as PDF holds it: UTF-16 in hexadecimal digits. */
const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;

/** The part and level of PDF/A that the file claims, if it does. */
function claimOf(
  objects: ReadonlyMap<number, PdfValue>,
  catalog: PdfDict,
): { part: string; level: string } | undefined {
  const metadata = follow(objects, catalog.entries.get("Metadata"));
  const xmp = metadata?.kind === "dict" ? (metadata.stream ?? "") : "";
  const part = /pdfaid:part(?:>|=["'])\s*([1-4])/.exec(xmp)?.[1];
  const level = /pdfaid:conformance(?:>|=["'])\s*([ABUabu])/.exec(xmp)?.[1];
  return part !== undefined && level !== undefined ? { part, level: level.toUpperCase() } : undefined;
}
