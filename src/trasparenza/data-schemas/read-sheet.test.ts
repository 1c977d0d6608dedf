import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { utils, write } from "xlsx-republish";
import { checkTable } from "./check-table.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { readSheet } from "./read-sheet.ts";
import { findDataSchema } from "./schemas.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-sheet-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, data: Buffer) {
  const path = join(folder, "table");
  await writeFile(path, data);
  const done = await readSheet(process.cwd(), { path, name, data });
  return done.ok ? done.value : done.error.kind;
}
const bookOf = (cells: object[][], type: "xlsx" | "ods") => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells as unknown[][]), "Foglio");
  return write(book, { type: "buffer", bookType: type }) as Buffer;
};
const number = (v: number, z: string) => ({ t: "n", v, z });
const text = (v: string) => ({ t: "s", v });

test.each(["xlsx", "ods"] as const)("numbers, days and shares of an %s come as people mean them", async (type) => {
  const rows = await read(
    `dati.${type}`,
    bookOf(
      [
        [text("Importo"), text("Giorno"), text("Quota")],
        [number(12_500.5, "#,##0.00"), number(46_203, "dd/mm/yyyy"), number(0.124, "0.0%")],
        [],
        [number(0.1 + 0.2, "General"), text("oggi"), text("=1+1")],
      ],
      type,
    ),
  );
  expect(rows).toEqual([
    ["Importo", "Giorno", "Quota"],
    ["12500,5", "30/06/2026", "12,4%"],
    ["", "", ""],
    ["0,3", "oggi", "=1+1"],
  ]);
});

/** An archive with one part of some zeros; the directory may lie about how many there are. */
function anArchive(inflated: number, claimed = inflated): Buffer {
  const packed = deflateRawSync(Buffer.alloc(inflated));
  const name = Buffer.from("xl/workbook.xml");
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
  const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), ...[common, Buffer.alloc(14)], name]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

test.each([
  ["an empty file", "vuoto.xlsx", Buffer.alloc(0)],
  ["a text called a workbook", "testo.xlsx", Buffer.from("ciao")],
  ["half a workbook", "rotto.ods", bookOf([[text("A")], [text("b")]], "ods").subarray(0, 900)],
  ["a workbook behind a password", "chiuso.xlsx", Buffer.from("D0CF11E0A1B11AE1", "hex")],
  ["an archive that inflates to 400 MB", "bomba.xlsx", anArchive(400 * 1024 * 1024)],
  ["the same, lying about it", "bomba.ods", anArchive(400 * 1024 * 1024, 10)],
  ["an old workbook", "vecchio.xls", Buffer.from("PK")],
])("%s is refused, and nothing but its reader goes down", async (_case, name, data) => {
  expect(await read(name, data)).toBe("bad-table-file");
});

test("CSV of old spreadsheets, with tabs, quotes that never end, and rows of any length is read", async () => {
  expect(await read("a.csv", Buffer.from("Città;Attività\r\nForlì;x", "latin1"))).toEqual([
    ["Città", "Attività"],
    ["Forlì", "x"],
  ]);
  expect(readCsv('\uFEFFA\tB\n"uno ""due""\n tre"\t4\n\n\n5\n')).toEqual([
    ["A", "B"],
    ['uno "due"\n tre', "4"],
    [""],
    [""],
    ["5"],
  ]);
  expect(readCsv('A;B\n"mai chiuse;1\n2')).toEqual([["A", "B"], ["mai chiuse;1\n2"]]);
});

test("what would be a formula elsewhere is written as text, a negative number is not", () => {
  expect(writeCsv([["=1+1", "-5,2", "@x", "-x"]])).toBe(`'=1+1,"-5,2",'@x,'-x\r\n`);
});

const offices = findDataSchema("13-org");
const head = ["Denominazione ufficio", "Competenze", "Nominativo", "Qualifica"];

test("faults are told by the row of the sheet, blank rows counted, and by its column", () => {
  if (!offices) throw new Error("no schema");
  const { faults } = checkTable(offices, [
    [],
    [...head, "PEC"],
    [],
    ["Anagrafe", "Residenze", "", "Funzionario", "non una pec", "", "di troppo"],
    ["#REF!", "x".repeat(257), "Prova", "Funzionario"],
  ]);
  expect(faults).toEqual([
    { row: 4, column: "G", kind: "no-heading", value: "di troppo", allowed: "" },
    { row: 4, column: "Nominativo", kind: "missing", value: "", allowed: "" },
    { row: 4, column: "PEC", kind: "no-email", value: "non una pec", allowed: "" },
    { row: 5, column: "Denominazione ufficio", kind: "formula", value: "#REF!", allowed: "" },
    { row: 5, column: "Competenze", kind: "too-long", value: "x".repeat(257), allowed: "256" },
  ]);
});

test("headings that are missing, unknown or there twice, and tables without rows or with too many, are told", () => {
  if (!offices) throw new Error("no schema");
  const kinds = (rows: string[][]) => checkTable(offices, rows).faults.map(({ kind, column }) => `${kind} ${column}`);
  expect(kinds([])).toEqual([...head.map((name) => `missing-column ${name}`), "no-rows "]);
  expect(
    kinds([
      [...head, "Altro", "competenze"],
      ["a", "b", "c", "d"],
    ]),
  ).toEqual(["unknown-column Altro", "twice competenze"]);
  const many = Array.from({ length: 5_001 }, () => ["a", "b", "c", "d"]);
  expect(checkTable(offices, [head, ...many]).faults).toMatchObject([{ kind: "too-many-rows", row: 5_002 }]);
});

test.each([
  ["1.234,50", "1234.50"],
  ["1234.5", "1234.50"],
  ["12.500", "12500.00"],
  ["€ 3", "3.00"],
  ["-0,5", "-0.50"],
  ["1,234.50", undefined],
  ["12,345", undefined],
  ["1e9", undefined],
  ["molto", undefined],
])("the amount %s is %s", (typed, kept) => {
  const schema = findDataSchema("30-canoni");
  if (!schema) throw new Error("no schema");
  const row = ["2026", "Casa", "Versato", typed, "01/01/2026"];
  const { table, faults } = checkTable(schema, [["Anno", "Immobile", "Canone", "Importo annuo", "Data inizio"], row]);
  expect(faults.map(({ kind }) => kind)).toEqual(kept === undefined ? ["no-amount"] : []);
  if (kept !== undefined) expect(table.rows[0]?.[3]).toBe(kept);
});
