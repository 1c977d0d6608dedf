/**
 * Cells copied from a spreadsheet: rows by line, columns by tab, a cell with a line break or a tab inside in quotes. `undefined` for a text
 * that is one cell, which is pasted as always.
 */
export function pastedCells(text: string): string[][] | undefined {
  const body = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  if (!/[\t\n]/.test(body)) return undefined;
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= body.length) {
    const quoted = body[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(body.slice(at)) : null;
    const plain = /^[^\t\n]*/.exec(body.slice(at))?.[0] ?? "";
    const cell = quoted ? (quoted[1] ?? "").replaceAll('""', '"') : plain;
    rows.at(-1)?.push(cell.replaceAll(/\s+/g, " ").trim());
    at += quoted ? quoted[0].length : plain.length;
    if (body[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows;
}

/** The rows with these cells written into them from a place on; what would stand right of the last column or below the last row is left out. */
export function withCells(
  before: readonly (readonly string[])[],
  to: { readonly row: number; readonly column: number; readonly width: number; readonly mostRows: number },
  cells: readonly (readonly string[])[],
): string[][] {
  const length = Math.min(to.mostRows, Math.max(before.length, to.row + cells.length));
  return Array.from({ length }, (_, row) => {
    const pasted = cells[row - to.row];
    const held = before[row] ?? [];
    return Array.from({ length: to.width }, (_, column) => pasted?.[column - to.column] ?? held[column] ?? "");
  });
}
