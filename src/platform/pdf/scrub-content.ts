import { deflateSync, inflateSync } from "node:zlib";
import { type PdfDict, type PdfValue, pdfDict, pdfName } from "./pdf-objects.ts";

/** Longest content that is unpacked, in bytes. */
const longest = 200 * 2 ** 20;

/** Names in a marked-content dictionary that carry words beside what is drawn. */
const words = /\/(?:ActualText|Alt|E)(?=[\s(<])/g;

/**
 * Takes out of a page's instructions the words that stand beside what is drawn (`/Span <</ActualText (…)>> BDC`). A content that cannot
 * be unpacked here and might hold some throws: better no copy than one that still says it.
 */
export function scrubContent(stream: PdfDict): PdfDict {
  const filter = stream.entries.get("Filter");
  const filters = filter?.kind === "array" ? filter.items : filter ? [filter] : [];
  const isFlate = filters.length === 1 && filters[0]?.kind === "name" && filters[0].text === "FlateDecode";
  if (filters.length > 0 && (!isFlate || stream.entries.has("DecodeParms")))
    throw new Error("a content is packed in a way that is not read here");
  const bytes = Buffer.from(stream.stream ?? "", "latin1");
  const plain = (isFlate ? inflateSync(bytes, { maxOutputLength: longest }) : bytes).toString("latin1");
  const clean = withoutWords(plain);
  if (clean === plain) return stream;
  const entries = [...stream.entries].filter(([name]) => name !== "Filter") as [string, PdfValue][];
  return pdfDict(
    [...entries, ["Filter", pdfName("FlateDecode")]],
    deflateSync(Buffer.from(clean, "latin1")).toString("latin1"),
  );
}

function withoutWords(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const match of text.matchAll(words)) {
    if (match.index < from) continue;
    const end = endOfString(text, match.index + match[0].length);
    if (end === undefined) continue; // a name of something else
    kept.push(text.slice(from, match.index));
    from = end;
  }
  return [...kept, text.slice(from)].join("");
}

/** Where the string that begins here, blanks apart, ends. */
function endOfString(text: string, at: number): number | undefined {
  let place = at;
  while (/\s/.test(text[place] ?? "x")) place += 1;
  if (text[place] === "<" && text[place + 1] !== "<") {
    const end = text.indexOf(">", place);
    return end < 0 ? undefined : end + 1;
  }
  if (text[place] !== "(") return undefined;
  for (let open = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === "\\") place += 1;
    else if (sign === "(") open += 1;
    else if (sign === ")") {
      open -= 1;
      if (open === 0) return place + 1;
    }
  }
  return undefined;
}
