/** Bytes that the parts of a workbook may come to when they are inflated. */
const largestInflated = 150 * 1024 * 1024;

/**
 * Program that reads the first sheet of a workbook (path: first argument) and prints its rows as JSON. It runs in a process of its
 * own, with little memory and time: a workbook made to hurt takes that one down and nothing else. What every part of the archive
 * inflates to is measured before anything parses it. Numbers come as they are, with a decimal comma, whatever the cell shows of
 * them; days as DD/MM/YYYY; shares in per cent; codes with leading zeros as they are shown.
 */
export const sheetReader = (mostRows: number): string => `
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import * as xlsx from "xlsx-republish";
const data = readFileSync(process.argv[1]);
let end = data.length - 22;
while (end >= 0 && data.readUInt32LE(end) !== 0x06054b50) end -= 1;
if (end < 0) throw new Error("no archive");
let at = data.readUInt32LE(end + 16);
let left = ${largestInflated};
for (let count = data.readUInt16LE(end + 10); count > 0; count -= 1) {
  if (data.readUInt32LE(at) !== 0x02014b50) throw new Error("no archive");
  const [method, packed, local] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20), data.readUInt32LE(at + 42)];
  const body = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const part = data.subarray(body, body + packed);
  left -= method === 0 ? part.length : inflateRawSync(part, { maxOutputLength: Math.max(1, left) }).length;
  if (left <= 0) throw new Error("too much");
  at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
}
const book = xlsx.read(data, { dense: true, cellDates: false, cellNF: true, cellFormula: false, cellHTML: false, sheetRows: ${mostRows} });
const sheet = book.Sheets[book.SheetNames[0]];
const two = (number) => String(number).padStart(2, "0");
const asText = (cell) => {
  if (!cell || cell.t === "z" || cell.v === undefined) return "";
  if (cell.t === "b") return cell.v ? "Sì" : "No";
  if (cell.t === "e") return String(cell.w ?? "#REF!");
  if (cell.t !== "n") return String(cell.v);
  const format = String(cell.z ?? "General");
  if (xlsx.SSF.is_date(format)) {
    const day = xlsx.SSF.parse_date_code(cell.v);
    return day ? two(day.d) + "/" + two(day.m) + "/" + day.y : "";
  }
  if (/^0{2,}$/.test(format)) return String(cell.w ?? cell.v);
  const isShare = format.includes("%");
  const plain = String(Number((isShare ? cell.v * 100 : cell.v).toPrecision(15)));
  return plain.includes("e") ? String(cell.w ?? plain) : plain.replace(".", ",") + (isShare ? "%" : "");
};
const rows = [];
if (sheet && sheet["!ref"]) {
  const { s, e } = xlsx.utils.decode_range(sheet["!ref"]);
  const width = Math.min(e.c, 200);
  for (let row = 0; row <= Math.min(e.r, ${mostRows - 1}); row += 1) {
    const cells = [];
    for (let column = 0; column <= width; column += 1) cells.push(row < s.r || column < s.c ? "" : asText(sheet["!data"]?.[row]?.[column]));
    rows.push(cells);
  }
}
process.stdout.write(JSON.stringify(rows), () => process.exit(0));
`;
