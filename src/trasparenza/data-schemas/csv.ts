/** Reads CSV with commas, semicolons or tabs, whichever the first line has most of unless it is told. Source: RFC 4180 */
export function readCsv(text: string, told?: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const first = body.split(/\r?\n/, 1)[0] ?? "";
  const separator =
    told ?? [";", ",", "\t"].reduce((best, one) => (first.split(one).length > first.split(best).length ? one : best));
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
      continue;
    }
    if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator || sign === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  rows.at(-1)?.push(cell);
  // blank rows in between stay: faults are told by the number of the row
  return rows.slice(0, rows.findLastIndex((row) => row.some((one) => one.trim() !== "")) + 1);
}

/** Writes CSV with commas; what a spreadsheet would take for a formula gets an apostrophe before it. Source: RFC 4180; OWASP */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => {
    const safe = /^[=+@\t]|^-(?![\d.,]+$)/.test(cell) ? `'${cell}` : cell;
    return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");
}
