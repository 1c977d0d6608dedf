import { parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Column, DataSchema } from "./schemas.ts";

/** A table as it was typed or uploaded: the first row holds the headings. */
export type RawTable = readonly (readonly string[])[];

/** A table that keeps its schema. */
export interface DataTable {
  readonly schema: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const cellFaults = [
  ...(["missing", "too-long", "no-choice", "no-year", "no-quarter", "no-amount", "no-date", "no-url"] as const),
  ...([
    "no-email",
    "type-of-category",
    "missing-column",
    "unknown-column",
    "twice",
    "no-rows",
    "too-many-rows",
  ] as const),
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
const mostRows = 5_000;
/** Faults told at once: a person mends these first. */
const mostFaults = 50;

/** Checks a table against its schema, and writes choices as the schema does. Pure. Headings may come in any order and case. */
export function checkTable(schema: DataSchema, raw: RawTable): { table: DataTable; faults: readonly TableFault[] } {
  const lines = raw.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ""));
  const head = lines[0] ?? [];
  const columns = schema.columns.length > 0 ? schema.columns : head.filter(Boolean).map(freeColumn);
  const places = columns.map(({ name }) => head.findIndex((cell) => same(cell, name)));
  const faults = checkHead(columns, places, head);
  const rows = lines.slice(1).map((line) => places.map((place) => line[place] ?? ""));
  const at = (row: number, column: string, kind: TableFault["kind"]) => ({ row, column, kind, value: "", allowed: "" });
  if (rows.length === 0) faults.push(at(2, "", "no-rows"));
  if (rows.length > mostRows) faults.push({ ...at(mostRows + 2, "", "too-many-rows"), allowed: String(mostRows) });
  const mended = rows.slice(0, mostRows).map((row, place) => checkRow(schema, columns, row, place + 2, faults));
  return {
    table: { schema: schema.name, columns: columns.map(({ name }) => name), rows: mended },
    faults: faults.slice(0, mostFaults),
  };
}

const freeColumn = (name: string): Column => ({ name, required: false, type: "text", longest: 2_000 });
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function checkHead(columns: readonly Column[], places: readonly number[], head: readonly string[]): TableFault[] {
  const fault = (column: string, kind: TableFault["kind"]) => ({ row: 1, column, kind, value: column, allowed: "" });
  return [
    ...columns.flatMap(({ name, required }, place) =>
      required && places[place] === -1 ? [fault(name, "missing-column")] : [],
    ),
    ...head.flatMap((cell, place) => {
      if (cell === "") return [];
      if (!columns.some(({ name }) => same(name, cell))) return [fault(cell, "unknown-column")];
      return head.findIndex((other) => same(other, cell)) < place ? [fault(cell, "twice")] : [];
    }),
  ];
}

function checkRow(
  schema: DataSchema,
  columns: readonly Column[],
  row: readonly string[],
  number: number,
  faults: TableFault[],
): string[] {
  const before = faults.length;
  const mended = columns.map((column, place) => {
    const value = row[place] ?? "";
    const checked = checkCell(column, value);
    if ("kind" in checked) faults.push({ row: number, column: column.name, value, allowed: "", ...checked });
    return "value" in checked ? checked.value : value;
  });
  if (faults.length > before || !schema.rowRule) return mended;
  const cells = Object.fromEntries(columns.map(({ name }, place) => [name, mended[place] ?? ""]));
  const broken = schema.rowRule(cells);
  if (broken) faults.push({ row: number, ...broken, value: cells[broken.column] ?? "", allowed: "" });
  return mended;
}

type Checked = { value: string } | { kind: TableFault["kind"]; allowed?: string };

function checkCell(column: Column, value: string): Checked {
  if (value === "") return column.required ? { kind: "missing" } : { value };
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
      return readAmount(value);
    case "date":
      return isDate(value) ? { value } : { kind: "no-date" };
    case "url":
      return URL.canParse(value) && /^https?:/.test(value) && value.length <= 256 ? { value } : { kind: "no-url" };
    default:
      return /^[A-Za-z0-9+_.-]+@[A-Za-z0-9.-]+$/.test(value) ? { value } : { kind: "no-email" };
  }
}

/** Euros as people write them (`1.234,50`) or as programs do (`1234.5`), to two decimals with a point. */
function readAmount(value: string): Checked {
  const bare = value.replaceAll(/[€\s]/g, "");
  const italian = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$/.test(bare);
  const plain = /^-?\d+(\.\d{1,2})?$/.test(bare);
  if (!italian && !plain) return { kind: "no-amount" };
  const number = Number(plain ? bare : bare.replaceAll(".", "").replace(",", "."));
  return { value: number.toFixed(2) };
}

/** GG/MM/AAAA. */
function isDate(value: string): boolean {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value) ?? [];
  return parseCivilDate(`${year}-${month}-${day}`) !== undefined;
}
