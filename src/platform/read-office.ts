import { inflateRawSync } from "node:zlib";

/** Parts of office files that hold what people read. Source: ECMA-376; OASIS OpenDocument 1.3 */
const telling =
  /^((content|styles)\.xml|word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|ppt\/slides\/slide\d+\.xml|xl\/(sharedStrings|worksheets\/sheet\d+)\.xml)$/;
/** What all parts together may come to, in bytes: a file made to hurt is given up. */
const largest = 40 * 1024 * 1024;
const mostEntries = 20_000;

/**
 * The text of a docx, xlsx, pptx, odt, ods or odp file, markup taken away; `undefined` when it is none of these, is damaged, or
 * would become too large.
 */
export function readOffice(file: Buffer): string | undefined {
  try {
    let room = largest;
    const texts: string[] = [];
    for (const entry of entriesOf(file)) {
      if (!telling.test(entry.name)) continue;
      const xml = contentOf(file, entry, room);
      room -= xml.length;
      texts.push(textOf(xml.toString("utf8")));
    }
    return texts.length > 0 ? texts.join("\n") : undefined;
  } catch {
    // offsets that lead outside, a stream that is none, more than the room
    return undefined;
  }
}

/** Whether a file is an archive whose parts come to no more than `most` bytes when inflated, whatever its directory claims. */
export function fitsInflated(file: Buffer, most: number): boolean {
  try {
    const entries = entriesOf(file);
    let room = most;
    for (const entry of entries) room -= contentOf(file, entry, room).length;
    return entries.length > 0 && room > 0;
  } catch {
    // offsets that lead outside, a stream that is none, more than the room
    return false;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;

/** The directory at the end of a ZIP file. Source: APPNOTE 6.3.10, sections 4.3.12 and 4.3.16 */
function entriesOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== endSign) return [];
  const count = Math.min(file.readUInt16LE(end + 10), mostEntries);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count && file.readUInt32LE(at) === entrySign; index += 1) {
    const name = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + name),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + name + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(file: Buffer, { method, packed, at }: Entry, room: number): Buffer {
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const bytes = file.subarray(start, start + packed);
  if (method === 0) return bytes;
  return inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) });
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What stands between the tags; the end of a paragraph, row or cell parts words. */
const textOf = (xml: string): string =>
  xml
    .replaceAll(
      /<\/(w:p|text:p|text:h|a:p|si|c|table:table-cell)>|<(w:tab|w:br|text:tab|text:line-break|text:s)\b[^>]*>/g,
      "\n",
    )
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => named[name] ?? "")
    .replaceAll(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, " ")
    .replaceAll(/\n\s*\n+/g, "\n");
