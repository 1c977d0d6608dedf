/** What an address is, by its extension. */
export const FileKind = { page: 0, file: 1, document: 2 } as const;

const files =
  "css js mjs map json class gif jpg jpeg png bmp ico webp avif svg tif tiff rss xml atom swf flv eot woff woff2 ttf otf mp3 mp4 m4a m4v wav wma ogg oga ogv webm avi mpg mpeg mov txt webmanifest vtt kml geojson mvt pbf";
const documents =
  "pdf p7m doc docx xls xlsx ppt pptx pps odt ods odp odg rtf csv zip rar 7z gz tgz tar epub xsd ics dwg dxf shp kmz exe msi apk iso";

/** Up to eight letters as one number: no text is made for a line. */
const codeOf = (letters: string): number => {
  let code = 0;
  for (const letter of letters) code = code * 41 + (letter.charCodeAt(0) & 31) + (letter < "a" ? 16 : 0);
  return code;
};

const kinds = new Map<number, number>([
  ...files.split(" ").map((name) => [codeOf(name), FileKind.file] as const),
  ...documents.split(" ").map((name) => [codeOf(name), FileKind.document] as const),
]);

/** The kind of an address whose extension stands between two offsets; no extension, and an unknown one, is a page. */
export function kindOfFile(buffer: Buffer, start: number, end: number): number {
  if (start === 0 || end <= start || end - start > 11) return FileKind.page;
  let code = 0;
  for (let at = start; at < end; at += 1) {
    const byte = buffer[at] as number;
    code = code * 41 + (byte & 31) + (byte < 64 ? 16 : 0); // upper and lower case are one; digits apart
  }
  return kinds.get(code) ?? FileKind.page;
}

/** The same of a path without query. */
export function kindOfPath(path: string): number {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  if (dot < 0 || name.length - dot > 12) return FileKind.page;
  return kinds.get(codeOf(name.slice(dot + 1).toLowerCase())) ?? FileKind.page;
}
