import { writeCsv } from "./csv.ts";

/** A row that a command prints, by the names of its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A value as indented JSON. */
export const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const columnsOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Rows as CSV, with the names of all their columns first; without rows those that are given. */
export function asCsv(rows: readonly Row[], usual: readonly string[] = []): string {
  const columns = rows.length === 0 ? usual : columnsOf(rows);
  return writeCsv([columns, ...rows.map((row) => columns.map((name) => row[name]))]);
}

/** Rows as columns of a terminal: numbers to the right, `-` for what nobody knows; without rows the columns that are given. */
export function asTable(rows: readonly Row[], usual: readonly string[] = []): string {
  const columns = rows.length === 0 ? usual : columnsOf(rows);
  const cells = [columns, ...rows.map((row) => columns.map((name) => text(row[name])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const isNumber = columns.map((name) => typeof rows[0]?.[name] === "number");
  const line = (values: readonly string[]) =>
    values
      .map((value, index) => (isNumber[index] ? value.padStart(widths[index] ?? 0) : value.padEnd(widths[index] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${cells.map(line).join("\n")}\n`;
}

const text = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return "-";
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(3) : String(value);
};
