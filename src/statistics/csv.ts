type Cell = string | number | null | undefined;

/** One table as CSV (RFC 4180). Empty where there is no value; no spreadsheet takes a text for a formula. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(value: Cell): string {
  if (typeof value !== "string") return value === undefined || value === null ? "" : String(value);
  const harmless = /^[=+\-@\t]/.test(value) ? `'${value}` : value; // no spreadsheet may take it for a formula
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
