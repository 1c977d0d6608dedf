import { parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Column } from "./columns.ts";
import type { DataSchema } from "./schemas.ts";

/** A table as it was typed or uploaded: the first row holds the headings. */
export type RawTable = readonly (readonly string[])[];

/** A table that keeps its schema. */
export interface DataTable {
  readonly schema: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const cellFaults = [
  ...(["missing", "too-long", "no-choice", "no-year", "no-quarter", "no-amount", "no-number", "no-date"] as const),
  ...(["no-url", "no-email", "formula", "type-of-category", "missing-column", "unknown-column", "twice"] as const),
  ...(["no-heading", "no-rows", "too-many-rows", "too-many-columns", "too-much"] as const),
] as const;

/** What is wrong in a table, and where: `row` as a spreadsheet counts (the headings are row 1). */
export interface TableFault {
  readonly row: number;
  readonly column: string;
  readonly kind: (typeof cellFaults)[number];
  /** What was found there. */
  readonly value: string;
  /** What may stand there, for choices; the longest length for texts. */
  readonly allowed: string;
}

/** Rows of one table at most; what is longer is published in parts. */
export const mostRows = 5_000;
const mostColumns = 60;
/** Characters of one table at most. */
const mostText = 4_000_000;
/** Faults told at once: a person mends these first. */
const mostFaults = 50;

/** A row that is not blank, with its number in the sheet it came from. */
interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Checks a table against its schema, and writes choices and amounts as the schema does. Pure. Headings may come in any order and
 * case; blank rows are left out, and rows are told by their number in the sheet nevertheless.
 */
export function checkTable(schema: DataSchema, raw: RawTable): { table: DataTable; faults: readonly TableFault[] } {
  const lines = raw
    .map((row, place): Line => ({ number: place + 1, cells: row.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [head, ...rows] = lines;
  const columns =
    schema.columns.length > 0
      ? schema.columns
      : (head?.cells ?? []).filter(Boolean).slice(0, mostColumns).map(freeColumn);
  const places = columns.map(({ name }) => head?.cells.findIndex((cell) => same(cell, name)) ?? -1);
  const faults = [...checkHead(columns, places, head), ...checkSize(lines), ...checkBeyond(head, rows)];
  const mended = rows
    .slice(0, mostRows)
    .map((line) =>
      checkRow(schema, columns, { ...line, cells: places.map((place) => line.cells[place] ?? "") }, faults),
    );
  return {
    table: { schema: schema.name, columns: columns.map(({ name }) => name), rows: mended },
    faults: faults.slice(0, mostFaults),
  };
}

function checkSize(lines: readonly Line[]): TableFault[] {
  const at = (row: number, kind: TableFault["kind"], allowed = "") => ({ row, column: "", kind, value: "", allowed });
  const width = Math.max(0, ...lines.map(({ cells }) => cells.findLastIndex((cell) => cell !== "") + 1));
  const length = lines.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length, 0), 0);
  return [
    ...(lines.length < 2 ? [at((lines[0]?.number ?? 1) + 1, "no-rows")] : []),
    ...(lines.length > mostRows + 1 ? [at(lines[mostRows + 1]?.number ?? 0, "too-many-rows", String(mostRows))] : []),
    ...(width > mostColumns ? [at(lines[0]?.number ?? 1, "too-many-columns", String(mostColumns))] : []),
    ...(length > mostText ? [at(lines[0]?.number ?? 1, "too-much")] : []),
  ];
}

/** Cells that stand below no heading would be lost without a word: the first of each column is told. */
function checkBeyond(head: Line | undefined, rows: readonly Line[]): TableFault[] {
  const told = new Set<number>();
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap((value, place): TableFault[] => {
      if (value === "" || head?.cells[place] || told.has(place)) return [];
      told.add(place);
      return [{ row: number, column: letterOf(place), kind: "no-heading", value, allowed: "" }];
    }),
  );
}

/** A column without a heading, as a spreadsheet calls it. */
const letterOf = (place: number): string =>
  (place >= 26 ? String.fromCharCode(64 + Math.floor(place / 26)) : "") + String.fromCharCode(65 + (place % 26));

const freeColumn = (name: string): Column => ({ name, required: false, type: "text", longest: 2_000 });
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function checkHead(columns: readonly Column[], places: readonly number[], head: Line | undefined): TableFault[] {
  const row = head?.number ?? 1;
  const fault = (column: string, kind: TableFault["kind"]) => ({ row, column, kind, value: column, allowed: "" });
  return [
    ...columns.flatMap(({ name, required }, place) =>
      required && places[place] === -1 ? [fault(name, "missing-column")] : [],
    ),
    ...(head?.cells ?? []).flatMap((cell, place) => {
      if (cell === "") return [];
      if (!columns.some(({ name }) => same(name, cell))) return [fault(cell, "unknown-column")];
      return head?.cells.findIndex((other) => same(other, cell)) !== place ? [fault(cell, "twice")] : [];
    }),
  ];
}

function checkRow(schema: DataSchema, columns: readonly Column[], line: Line, faults: TableFault[]): string[] {
  const before = faults.length;
  const mended = columns.map((column, place) => {
    const value = line.cells[place] ?? "";
    const checked = checkCell(column, value);
    if ("kind" in checked) faults.push({ row: line.number, column: column.name, value, allowed: "", ...checked });
    return "value" in checked ? checked.value : value;
  });
  if (faults.length > before || !schema.rowRule) return mended;
  const cells = Object.fromEntries(columns.map(({ name }, place) => [name, mended[place] ?? ""]));
  const broken = schema.rowRule(cells);
  if (broken) faults.push({ row: line.number, ...broken, value: cells[broken.column] ?? "", allowed: "" });
  return mended;
}

type Checked = { value: string } | { kind: TableFault["kind"]; allowed?: string };

function checkCell(column: Column, value: string): Checked {
  if (value === "") return column.required ? { kind: "missing" } : { value };
  if (/^#(REF|N\/A|N\/D|VALUE|VALORE|DIV\/0|NAME|NOME|NUM|NULL)[!?]?$/i.test(value)) return { kind: "formula" };
  switch (column.type) {
    case "text":
      return value.length > column.longest ? { kind: "too-long", allowed: String(column.longest) } : { value };
    case "choice": {
      const found = column.values.find((one) => same(one, value));
      return found ? { value: found } : { kind: "no-choice", allowed: column.values.join("; ") };
    }
    case "year":
      return /^(19|20)\d{2}$/.test(value) ? { value } : { kind: "no-year" };
    case "quarter":
      return /^[1-4]$/.test(value) ? { value } : { kind: "no-quarter" };
    case "amount":
      return readAmount(value, 2);
    case "number":
      return readAmount(value);
    case "date":
      return isDate(value) ? { value } : { kind: "no-date" };
    case "url":
      return URL.canParse(value) && /^https?:/.test(value) && value.length <= 256 ? { value } : { kind: "no-url" };
    default:
      return /^[A-Za-z0-9+_.-]+@[A-Za-z0-9.-]+$/.test(value) ? { value } : { kind: "no-email" };
  }
}

/**
 * Numbers as people write them (`1.234,50`) or as programs do (`1234.5`), with a point for the decimals.
 * @param decimals those of an amount in euros; absent: as many as there are
 */
function readAmount(value: string, decimals?: number): Checked {
  const bare = value.replaceAll(/[€%\s]/g, "").replace("\u2212", "-");
  const most = decimals ?? 6;
  const italian = new RegExp(`^-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d{1,${most}})?$`).test(bare);
  const plain = new RegExp(`^-?\\d+(\\.\\d{1,${most}})?$`).test(bare);
  if (bare.length > 20 || (!italian && !plain)) return { kind: decimals === undefined ? "no-number" : "no-amount" };
  // three figures after a lone point are thousands for people, decimals for programs: people write these tables
  const isPlain = plain && !(italian && bare.includes("."));
  const number = isPlain ? bare : bare.replaceAll(".", "").replace(",", ".");
  return { value: decimals === undefined ? number : Number(number).toFixed(decimals) };
}

/** GG/MM/AAAA. */
function isDate(value: string): boolean {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
  return parseCivilDate(`${year}-${month}-${day}`) !== undefined;
}
