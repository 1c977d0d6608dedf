import { mostTyped } from "./grid-of.ts";

const mostColumns = 60;

/** Whether a table was typed in a grid. */
export const hasGrid = (form: FormData): boolean => form.get("grid") === "1";

/**
 * A table as it was typed in a grid: its headings and its rows, without blank ones and those that were struck out, without columns that
 * have neither heading nor value.
 */
export function readGrid(form: FormData): string[][] {
  const text = (name: string) => {
    const value = form.get(name);
    // a cell is one line: a line break would make two rows of it elsewhere
    return typeof value === "string" ? value.replaceAll("\0", "").replaceAll(/\s+/g, " ").toWellFormed().trim() : "";
  };
  const count = (name: string, most: number) => {
    const value = Number(form.get(name));
    return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
  };
  const [columns, rows] = [count("gridColumns", mostColumns), count("gridRows", mostTyped * 2)];
  const head = Array.from({ length: columns }, (_, column) => text(`head-${column}`));
  const cells = Array.from({ length: rows }, (_, row) => row)
    .filter((row) => form.get(`strike-${row}`) !== "on")
    .map((row) => head.map((_, column) => text(`cell-${row}-${column}`)))
    .filter((row) => row.some((cell) => cell !== ""));
  const kept = head.flatMap((heading, column) =>
    heading !== "" || cells.some((row) => row[column] !== "") ? [column] : [],
  );
  return kept.length === 0 ? [] : [head, ...cells].map((row) => kept.map((column) => row[column] ?? ""));
}
