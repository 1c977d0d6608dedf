import { KeyIndex } from "./index-of-keys.ts";

/** What an address is, by its extension. */
export const FileKind = { page: 0, file: 1, document: 2 } as const;

const files =
  "css js mjs map json class gif jpg jpeg png bmp ico webp avif svg tif tiff rss xml atom swf flv eot woff woff2 ttf otf mp3 mp4 m4a m4v wav wma ogg oga ogv webm avi mpg mpeg mov txt webmanifest vtt kml geojson mvt pbf";
const documents =
  "pdf p7m doc docx xls xlsx ppt pptx pps odt ods odp odg rtf csv zip rar 7z gz tgz tar epub xsd ics dwg dxf shp kmz exe msi apk iso";

const kinds = new KeyIndex();
const code = { one: 0, two: 0 };

/** An extension as two numbers, upper and lower case as one: no text is made for a line. */
function readCode(bytes: Uint8Array, start: number, end: number): void {
  let [one, two] = [end - start, 0];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    const letter = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    one = (Math.imul(one, 31) + letter) | 0;
    two = (Math.imul(two, 131) + letter) | 0;
  }
  code.one = one;
  code.two = two;
}

for (const [names, kind] of [
  [files, FileKind.file],
  [documents, FileKind.document],
] as const) {
  for (const name of names.split(" ")) {
    readCode(Buffer.from(name), 0, name.length);
    kinds.set(code.one, code.two, kind);
  }
}

/** The kind of an address whose extension stands between two offsets; no extension, and an unknown one, is a page. */
export function kindOfFile(bytes: Uint8Array, start: number, end: number): number {
  if (start === 0 || end <= start || end - start > 11) return FileKind.page;
  readCode(bytes, start, end);
  const kind = kinds.get(code.one, code.two);
  return kind < 0 ? FileKind.page : kind;
}

/** The same of a path without query. */
export function kindOfPath(path: string): number {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  if (dot < 0) return FileKind.page;
  const extension = name.slice(dot + 1, dot + 13);
  return kindOfFile(Buffer.from(`.${extension}`), 1, extension.length + 1);
}
