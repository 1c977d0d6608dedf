const wish = "\n    /DisplayDocTitle true";

/**
 * Lets a reader's window show the title of a document that Typst wrote, in place of the name of its file: printed as PDF/A alone it does not say
 * so (ISO 14289-1, 7.1; WCAG 2.4.2). Offsets behind the place are moved along.
 * @throws Error for a file without viewer preferences or table of offsets
 */
export function showTitle(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const found = /\/ViewerPreferences <<(?![^>]*DisplayDocTitle)/.exec(text);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  if (!found || !text.startsWith("xref", table)) throw new Error("no place for the wish to show the title");
  const place = found.index + found[0].length;
  const moved = (offset: number) => (offset > place ? offset + wish.length : offset);
  const end = text
    .slice(table)
    .replaceAll(/^(\d{10})(?= \d{5} n)/gm, (digits) => String(moved(Number(digits))).padStart(10, "0"))
    .replace(/(startxref\s+)\d+/, (_, before: string) => `${before}${moved(table)}`);
  return Buffer.from(`${text.slice(0, place)}${wish}${text.slice(place, table)}${end}`, "latin1");
}
