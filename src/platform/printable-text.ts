/**
 * The code points that a TrueType font draws, of its table `cmap` in format 4 (what Unicode holds below U+10000).
 * Source: OpenType specification, cmap
 */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) return found;
  const cmap = font.readUInt32BE(entry + 8);
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(at) === 4) readSegments(font, at, found);
  }
  return found;
}

function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment);
    const start = font.readUInt16BE(at + 16 + size + segment);
    const delta = font.readUInt16BE(at + 16 + 2 * size + segment);
    const place = at + 16 + 3 * size + segment;
    const range = font.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(place + range + 2 * (code - start));
      if (range !== 0 && listed === 0) continue;
      if (((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** How signs are written without them. None of these may end a text or begin a tag: drawings and JSON are texts too. */
const said: Readonly<Record<string, string>> = {
  ...{ "≥": ">=", "≤": "‹=", "→": "->", "←": "‹-", "−": "-", "‑": "-" },
};
const ending = /["\\<&]/;
/** Signs beside which the words say the same: they go, as do marks that only change them. */
const dropped = /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * A text as a font can print it. A document for everybody must not hold a sign that nobody sees, and setting it would be refused: emoji go, signs
 * with a common way to write them are written so, letters lose an accent that the font does not have; what is left becomes `?`.
 */
export function printable(text: string, glyphs: ReadonlySet<number>): string {
  const has = (sign: string) => /^[\n\r\t ]$/.test(sign) || glyphs.has(sign.codePointAt(0) ?? 0);
  const signs = [...text.normalize("NFC")].map((sign) => {
    if (has(sign)) return sign;
    if (dropped.test(sign)) return "";
    const plain = said[sign] ?? sign.normalize("NFKD").replace(/\p{M}/gu, "");
    return plain !== "" && !ending.test(plain) && [...plain].every(has) ? plain : "?";
  });
  return signs.join("");
}
