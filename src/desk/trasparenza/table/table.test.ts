import { expect, test } from "vitest";
import { checkTable, dataSchemas } from "#src/trasparenza/index.ts";
import { cellSentence } from "../fault-sentence.ts";
import { gridOf } from "./grid-of.ts";
import { pastedCells, withCells } from "./pasted-cells.ts";
import { readGrid } from "./read-grid.ts";

const schemaOf = (name: string) => {
  const found = dataSchemas.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const payments = schemaOf("4-bis");

/** What a browser sends of a grid as it is shown. */
function formOf({ columns, rows }: ReturnType<typeof gridOf>): FormData {
  const form = new FormData();
  form.set("grid", "1");
  form.set("gridColumns", String(columns.length));
  form.set("gridRows", String(rows.length));
  for (const [column, { name }] of columns.entries()) form.set(`head-${column}`, name);
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) form.set(`cell-${row}-${column}`, cell);
  return form;
}

test("each value is typed under its heading whatever order it came in; what the schema does not know comes last", () => {
  const raw = [
    ["Importo", "Note", "Anno"],
    ["12,50", "da spostare", "2026"],
  ];
  const grid = gridOf(payments, raw, []);
  expect(grid.columns.map(({ name }) => name)).toEqual([...payments.columns.map(({ name }) => name), "Note"]);
  expect(grid.columns.at(-1)).toMatchObject({ isUnknown: true });
  expect(grid.rows[0]).toEqual(["2026", "", "", "", "12,50", "", "da spostare"]);
  expect(grid.rows).toHaveLength(6);
  expect(readGrid(formOf(grid))).toEqual([grid.columns.map(({ name }) => name), grid.rows[0]]);
});

test("what is wrong stands at its cell, in plain words", () => {
  const row = ["2026", "7", "Uscite correnti", "Interessi passivi", "tanto", "Persona fisica"];
  const raw = [payments.columns.map(({ name }) => name), [...row], row.with(1, "2").with(4, "10")];
  const faults = checkTable(payments, raw).faults.map((fault) => ({ ...fault, text: cellSentence(fault, "it") }));
  expect(gridOf(payments, raw, faults).faults).toEqual([
    { row: 0, column: 1, text: "«7» non è un trimestre (1, 2, 3 o 4)." },
    { row: 0, column: 4, text: "«tanto» non è un importo: scriva per esempio 1234,50." },
  ]);
});

test("blank rows and those struck out are not kept; a free table types its headings and grows by columns", () => {
  const free = schemaOf("free");
  const grid = gridOf(free, [], [], { rows: 5, columns: 1 });
  expect([grid.isFree, grid.columns.length, grid.rows.length]).toEqual([true, 5, 10]);
  const form = formOf(grid);
  form.set("head-0", "Strada");
  form.set("head-1", " Metri ");
  form.set("cell-0-0", "Via Roma");
  form.set("cell-0-1", "120");
  form.set("cell-3-0", "Via Po\nnord");
  form.set("cell-4-0", "Sbagliata");
  form.set("strike-4", "on");
  expect(readGrid(form)).toEqual([
    ["Strada", "Metri"],
    ["Via Roma", "120"],
    ["Via Po nord", ""],
  ]);
  form.set("gridRows", "1e9");
  form.set("gridColumns", "-1");
  expect(readGrid(form)).toEqual([]);
});

test("cells copied from a spreadsheet fill the grid from where they are pasted, and nothing beyond its columns", () => {
  expect(pastedCells("una sola cella")).toBeUndefined();
  const cells = pastedCells('a\t"due\nrighe, con ""virgolette"""\r\nb\t"c"\n');
  expect(cells).toEqual([
    ["a", 'due righe, con "virgolette"'],
    ["b", "c"],
  ]);
  const before = [
    ["1", "2"],
    ["3", "4"],
  ];
  const to = { row: 1, column: 1, width: 2, mostRows: 300 };
  expect(withCells(before, to, cells ?? [])).toEqual([
    ["1", "2"],
    ["3", "a"],
    ["", "b"],
  ]);
  expect(withCells(before, { ...to, mostRows: 2 }, cells ?? [])).toHaveLength(2);
});
