import type { DataColumn, DataSchema, TableFault } from "#src/trasparenza/index.ts";

/** Rows that are typed in a grid at most; a longer table is uploaded. */
export const mostTyped = 300;
/** Rows offered for what comes next. */
const spareRows = 5;
/** Columns offered of a table of no schema while it is empty. */
const freeColumns = 4;
const mostColumns = 60;

/** A column of the grid. */
export interface GridColumn {
  readonly name: string;
  readonly kind: DataColumn["type"];
  readonly isRequired: boolean;
  /** What may stand in it, for choices. */
  readonly choices: readonly string[];
  /** It is not in the schema: what stands in it must go elsewhere. */
  readonly isUnknown: boolean;
}

/** A table as it is typed: columns in the order of the schema, rows as they were kept, and what is wrong where. */
export interface Grid {
  /** Whether the headings are typed too. */
  readonly isFree: boolean;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/**
 * Lays a table out as a grid: each value under the column of its heading, whatever order they came in; headings that the schema does not know
 * come last, so that nothing is lost. Spare rows follow. Pure.
 * @param more further rows and columns that were asked for
 */
export function gridOf(
  schema: DataSchema,
  raw: readonly (readonly string[])[],
  faults: readonly (TableFault & { readonly text: string })[],
  more: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): Grid {
  const [head = [], ...kept] = raw;
  const isFree = schema.columns.length === 0;
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  const known = schema.columns.map((column) => ({
    ...{ column: columnOf(column), place: head.findIndex((heading) => same(heading, column.name)) },
  }));
  const used = new Set(known.map(({ place }) => place));
  const rest = head.flatMap((name, place) =>
    used.has(place) || (!isFree && name.trim() === "" && kept.every((row) => (row[place] ?? "") === ""))
      ? []
      : [{ column: { ...anyText, name, isUnknown: !isFree }, place }],
  );
  const blank = isFree ? Math.max(freeColumns - rest.length, 0) + more.columns : 0;
  const columns = [...known, ...rest, ...Array.from({ length: blank }, () => ({ column: anyText, place: -1 }))].slice(
    0,
    mostColumns,
  );
  const rows = kept.map((row) => columns.map(({ place }) => row[place] ?? ""));
  const spare = Array.from({ length: spareRows + more.rows }, () => columns.map(() => ""));
  return {
    isFree,
    columns: columns.map(({ column }) => column),
    rows: [...rows, ...spare].slice(0, Math.max(mostTyped, rows.length)),
    faults: faults.flatMap(({ row, column, text }) => {
      const at = columns.findIndex((one) => same(one.column.name, column));
      // the headings are row 1 of a sheet
      return at === -1 || row < 2 ? [] : [{ row: row - 2, column: at, text }];
    }),
  };
}

const anyText: GridColumn = { name: "", kind: "text", isRequired: false, choices: [], isUnknown: false };

const columnOf = (column: DataColumn): GridColumn => ({
  ...{ name: column.name, kind: column.type, isRequired: column.required, isUnknown: false },
  choices: column.type === "choice" ? column.values : [],
});
