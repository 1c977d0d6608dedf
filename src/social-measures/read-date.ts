import { type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";

/** In which order a file writes day and month where both are numbers. */
export type DateOrder = "day-first" | "month-first";

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,T].*)?$/;
const months = [
  ...[/^(jan|gen)/, /^feb/, /^mar/, /^apr/, /^(may|mag)/, /^(jun|giu)/, /^(jul|lug)/, /^(aug|ago)/, /^(sep|set)/],
  ...[/^(oct|ott)/, /^nov/, /^(dec|dic)/],
];
const monthOf = (word: string): number => months.findIndex((one) => one.test(word.toLowerCase())) + 1;
const asDay = (year: string, month: number, day: string): CivilDate | undefined =>
  parseCivilDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);

/** The order in which the dates of a file must be read; `usual` where every one of them can be read in both ways. */
export function dateOrderOf(cells: readonly string[], usual: DateOrder): DateOrder {
  for (const cell of cells) {
    const found = numeric.exec(cell.trim());
    if (found && Number(found[1]) > 12) return "day-first";
    if (found && Number(found[2]) > 12) return "month-first";
  }
  return usual;
}

/** The civil day of a cell: ISO, numbers in the file's order, `Fri, Nov 22, 2024`, `22 nov 2024`; `undefined` for anything else. */
export function readDate(cell: string, order: DateOrder): CivilDate | undefined {
  const text = cell.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[ T].*)?$/.exec(text);
  if (iso?.[1]) return parseCivilDate(iso[1]);
  const numbers = numeric.exec(text);
  if (numbers) {
    const [, first = "", second = "", given = ""] = numbers;
    const year = given.length === 2 ? `20${given}` : given;
    return order === "day-first" ? asDay(year, Number(second), first) : asDay(year, Number(first), second);
  }
  const english = /^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})/.exec(text);
  if (english) return asDay(english[3] ?? "", monthOf(english[1] ?? ""), english[2] ?? "");
  const italian = /^(?:[A-Za-zì]{3,9},? )?(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})/.exec(text);
  return italian ? asDay(italian[3] ?? "", monthOf(italian[2] ?? ""), italian[1] ?? "") : undefined;
}

const unknown = new Set(["", "-", "–", "--", "n/a", "na", "n.d.", "nd", "null"]);

/** The whole number of a cell: `1.234`, `1,234`, `1 234`, `1.234,00`; `null` where the cell says that nothing is known, `undefined` for no number. */
export function readCount(cell: string): number | null | undefined {
  const text = cell.trim().toLowerCase();
  if (unknown.has(text)) return null;
  const whole = text.replace(/[.,]0{1,2}$/, "");
  const plain = /^-?\d{1,3}([.,'\u00a0\u202f ]\d{3})+$/.test(whole)
    ? whole.replaceAll(/[.,'\u00a0\u202f ]/g, "")
    : whole;
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}
