import { inflateSync } from "node:zlib";
import { type PdfDict, type PdfValue, readPdfObjects } from "#src/platform/pdf/pdf-objects.ts";

/**
 * What a PDF lacks of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that can be read from its objects, one sentence a fault. A check of its
 * own beside the program that prints, not a validator: of each rule it looks at what a document of ours can break.
 */
export function faultsOf(pdf: Buffer): string[] {
  const file = openFile(pdf);
  return [fileFaults, catalogueFaults, fontFaults, pageFaults, linkFaults, structureFaults].flatMap((find) =>
    find(file),
  );
}

interface OpenPdf {
  readonly raw: string;
  readonly catalogue: PdfDict;
  readonly dicts: readonly PdfDict[];
  readonly at: (dict: PdfDict | undefined, ...path: string[]) => PdfValue | undefined;
  readonly dictAt: (dict: PdfDict | undefined, ...path: string[]) => PdfDict | undefined;
  readonly itemsAt: (dict: PdfDict, key: string) => readonly PdfValue[];
  readonly follow: (value: PdfValue | undefined) => PdfValue | undefined;
}

function openFile(pdf: Buffer): OpenPdf {
  const { objects, root } = readPdfObjects(pdf);
  const follow = (value: PdfValue | undefined): PdfValue | undefined =>
    value?.kind === "ref" ? follow(objects.get(value.number)) : value;
  const at = (dict: PdfDict | undefined, ...path: string[]) =>
    path.reduce<PdfValue | undefined>((value, key) => {
      const inside = follow(value);
      return inside?.kind === "dict" ? follow(inside.entries.get(key)) : undefined;
    }, dict);
  const dictAt = (dict: PdfDict | undefined, ...path: string[]) => asDict(at(dict, ...path));
  const catalogue = asDict(objects.get(root));
  if (!catalogue) throw new Error("no catalogue");
  const itemsAt = (dict: PdfDict, key: string) => {
    const value = at(dict, key);
    if (value === undefined) return [];
    return value.kind === "array" ? value.items : [value];
  };
  const dicts = [...objects.values()].flatMap((value) => asDict(value) ?? []);
  return { raw: pdf.toString("latin1"), catalogue, dicts, at, dictAt, itemsAt, follow };
}

const asDict = (value: PdfValue | undefined): PdfDict | undefined => (value?.kind === "dict" ? value : undefined);
const textOf = (value: PdfValue | undefined): string => (value && "text" in value ? value.text : "");
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);
const ofType = ({ dicts, at }: OpenPdf, type: string) => dicts.filter((dict) => textOf(at(dict, "Type")) === type);

function fileFaults({ raw, dicts, at, follow }: OpenPdf): string[] {
  const filters = dicts.flatMap((dict) => {
    const filter = at(dict, "Filter");
    return filter?.kind === "array" ? filter.items.map((item) => textOf(follow(item))) : [textOf(filter)];
  });
  return [
    ...unless(
      /^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/.test(raw),
      "the header is not that of PDF 1.4 to 1.7 with a binary comment",
    ),
    ...unless(/trailer[\s\S]*\/ID\s*\[/.test(raw.slice(-2_000)), "the trailer has no ID"),
    ...unless(!/\/Encrypt\s/.test(raw.slice(-2_000)), "the file is encrypted"),
    ...unless(!filters.some((name) => ["LZWDecode", "Crypt"].includes(name)), "a stream is packed in a forbidden way"),
    ...unless(
      !dicts.some((dict) => dict.entries.has("JavaScript") || textOf(at(dict, "S")) === "JavaScript"),
      "a script",
    ),
    ...unless(!dicts.some((dict) => dict.entries.has("AA")), "an action that starts by itself"),
    ...unless(
      dicts.every((dict) => textOf(at(dict, "Interpolate")) !== "true"),
      "a picture is interpolated",
    ),
  ];
}

function catalogueFaults({ catalogue, at, dictAt, itemsAt, follow }: OpenPdf): string[] {
  const metadata = dictAt(catalogue, "Metadata");
  const xmp = metadata?.stream ?? "";
  const intents = itemsAt(catalogue, "OutputIntents").flatMap((item) => asDict(follow(item)) ?? []);
  return [
    ...unless(textOf(at(catalogue, "MarkInfo", "Marked")) === "true", "the document is not marked as tagged"),
    ...unless(/^\([a-z]{2}(-[A-Z]{2})?\)$/.test(textOf(at(catalogue, "Lang"))), "the document has no language"),
    ...unless(textOf(at(catalogue, "ViewerPreferences", "DisplayDocTitle")) === "true", "the title is not displayed"),
    ...unless(metadata !== undefined && !metadata.entries.has("Filter"), "metadata are missing or packed"),
    ...unless(xmp.includes("<pdfaid:part>2</pdfaid:part>"), "metadata do not name PDF/A-2"),
    ...unless(xmp.includes("<pdfaid:conformance>A</pdfaid:conformance>"), "metadata do not name level A"),
    ...unless(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp), "metadata have no title"),
    ...unless(
      intents.some((one) => textOf(at(one, "S")) === "GTS_PDFA1" && dictAt(one, "DestOutputProfile")?.stream),
      "no output intent with its profile",
    ),
  ];
}

function fontFaults(file: OpenPdf): string[] {
  const { at, dictAt, itemsAt, follow } = file;
  return ofType(file, "Font").flatMap((font) => {
    const kind = textOf(at(font, "Subtype"));
    const name = textOf(at(font, "BaseFont"));
    if (kind === "Type3" || kind.startsWith("CIDFont")) return [];
    const [inner = font] = itemsAt(font, "DescendantFonts").flatMap((item) => asDict(follow(item)) ?? []);
    const descriptor = dictAt(inner, "FontDescriptor");
    const files = ["FontFile", "FontFile2", "FontFile3"].filter((key) => dictAt(descriptor, key)?.stream);
    return [
      ...unless(files.length === 1, `the font ${name} is not embedded`),
      ...unless(
        kind !== "Type0" || dictAt(font, "ToUnicode")?.stream !== undefined,
        `${name} has no words for its signs`,
      ),
    ];
  });
}

function pageFaults(file: OpenPdf): string[] {
  const { at, itemsAt, follow } = file;
  return ofType(file, "Page").flatMap((page, place) => {
    const streams = itemsAt(page, "Contents").flatMap((item) => asDict(follow(item)) ?? []);
    const drawn = streams.map((stream) => unpack(stream, textOf(at(stream, "Filter")))).join("\n");
    return [
      ...unless(at(page, "StructParents") !== undefined, `page ${place + 1} has no place in the structure`),
      ...unless(!at(page, "Annots") || textOf(at(page, "Tabs")) === "S", `page ${place + 1} has links out of order`),
      ...unless(drawsInsideMarks(drawn), `page ${place + 1} draws what is neither tagged nor an artifact`),
    ];
  });
}

const unpack = ({ stream = "" }: PdfDict, filter: string): string => {
  const bytes = Buffer.from(stream, "latin1");
  return filter === "FlateDecode" ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
};

/** Operators that paint (ISO 32000-1, annex A). */
const paints = new Set(["Tj", "TJ", "'", '"', "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "EI"]);

function drawsInsideMarks(content: string): boolean {
  const words = content.replaceAll(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g, " () ").split(/[\s[\]]+/);
  let depth = 0;
  for (const word of words) {
    if (word === "BDC" || word === "BMC") depth += 1;
    else if (word === "EMC") depth -= 1;
    else if (depth === 0 && paints.has(word)) return false;
  }
  return depth === 0;
}

function linkFaults({ dicts, at }: OpenPdf): string[] {
  const links = dicts.filter((dict) => textOf(at(dict, "Subtype")) === "Link" && dict.entries.has("Rect"));
  return links.flatMap((link) => [
    ...unless((Number(textOf(at(link, "F"))) & 4) === 4, "a link is not printed"),
    ...unless(at(link, "StructParent") !== undefined, "a link has no place in the structure"),
    ...unless(textOf(at(link, "Contents")) !== "", "a link has no words"),
  ]);
}

function structureFaults(file: OpenPdf): string[] {
  const { catalogue, at, dictAt, itemsAt, follow } = file;
  const root = dictAt(catalogue, "StructTreeRoot");
  if (!root) return ["no structure"];
  const faults: string[] = [];
  const levels: number[] = [];
  const walk = (element: PdfDict, above: string) => {
    const kind = textOf(at(element, "S"));
    if (/^H[1-6]$/.test(kind)) levels.push(Number(kind[1]));
    if (kind === "Figure" && textOf(at(element, "Alt")) === "") faults.push("a picture has no words");
    if (kind === "TR" && !["Table", "THead", "TBody", "TFoot"].includes(above)) faults.push("a row lies in no table");
    if (["TH", "TD"].includes(kind) && above !== "TR") faults.push("a cell lies in no row");
    if (kind === "TH" && !/\/Scope/.test(file.raw)) faults.push("a heading of a table does not say of what");
    if (kind === "LI" && above !== "L") faults.push("an item lies in no list");
    for (const item of itemsAt(element, "K")) {
      const child = asDict(follow(item));
      if (child?.entries.has("S")) walk(child, kind);
    }
  };
  for (const item of itemsAt(root, "K")) {
    const child = asDict(follow(item));
    if (child) walk(child, "");
  }
  if (!root.entries.has("ParentTree")) faults.push("nothing leads from the page to the structure");
  if (levels[0] !== 1) faults.push("the first heading is not the document's");
  if (levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1)) faults.push("a heading skips a level");
  return [...new Set(faults)];
}
