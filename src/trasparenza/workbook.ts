/**
 * Rows as a workbook with one sheet; every cell is text, so nothing is taken for a formula. The writer of workbooks is loaded at
 * the first one: it takes megabytes that a site seldom needs.
 */
export async function workbook(
  rows: readonly (readonly string[])[],
  sheet: string,
  type: "xlsx" | "ods" = "xlsx",
): Promise<Buffer> {
  const { utils, write } = await import("xlsx-republish");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return write(book, { type: "buffer", bookType: type }) as Buffer;
}
