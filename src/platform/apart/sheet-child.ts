import { readFile } from "node:fs/promises";
import { type CellObject, read, SSF, utils } from "xlsx-republish";
import { fitsInflated } from "../read-office.ts";
import { answer } from "./answer.ts";

interface Input {
  readonly source: string;
  /** Rows that are read at most. */
  readonly mostRows: number;
}

/** What the parts of a workbook may come to, in bytes. */
const largestInflated = 150 * 1024 * 1024;
const mostColumns = 200;

const two = (number: number) => String(number).padStart(2, "0");

/**
 * A cell as people mean it. Numbers come as they are, with a decimal comma, whatever the cell shows of them; days as DD/MM/YYYY;
 * shares in per cent; codes with leading zeros as they are shown.
 */
function asText(cell: CellObject | undefined): string {
  if (!cell || cell.t === "z" || cell.v === undefined) return "";
  if (cell.t === "b") return cell.v ? "Sì" : "No";
  if (cell.t === "e") return String(cell.w ?? "#REF!");
  if (cell.t !== "n") return String(cell.v);
  const format = String(cell.z ?? "General");
  const value = Number(cell.v);
  if (SSF.is_date(format)) {
    const day = SSF.parse_date_code(value) as { d: number; m: number; y: number } | null;
    return day ? `${two(day.d)}/${two(day.m)}/${day.y}` : "";
  }
  if (/^0{2,}$/.test(format)) return String(cell.w ?? value);
  const isShare = format.includes("%");
  const plain = String(Number((isShare ? value * 100 : value).toPrecision(15)));
  return plain.includes("e") ? String(cell.w ?? plain) : plain.replace(".", ",") + (isShare ? "%" : "");
}

/** The rows of the first sheet as text. What every part of the archive inflates to is measured before anything parses it. */
await answer(async ({ source, mostRows }: Input) => {
  const data = await readFile(source);
  if (!fitsInflated(data, largestInflated)) throw new Error("no workbook, or too large");
  const options = { dense: true, cellNF: true, cellFormula: false, cellHTML: false, sheetRows: mostRows };
  const book = read(data, options);
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  if (!sheet?.["!ref"]) return [];
  const { s, e } = utils.decode_range(sheet["!ref"]);
  const cells = sheet["!data"] as (CellObject | undefined)[][] | undefined;
  const width = Math.min(e.c, mostColumns) + 1;
  return Array.from({ length: Math.min(e.r + 1, mostRows) }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => (row < s.r || column < s.c ? "" : asText(cells?.[row]?.[column]))),
  );
});
