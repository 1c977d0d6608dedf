import { utils, write } from "xlsx-republish";

/** Rows as a workbook with one sheet; every cell is text, so nothing is taken for a formula. */
export function workbook(rows: readonly (readonly string[])[], sheet: string, type: "xlsx" | "ods" = "xlsx"): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return write(book, { type: "buffer", bookType: type }) as Buffer;
}
