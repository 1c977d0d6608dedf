import type { CivilDate } from "#src/kernel/civil-date.ts";
import { readCsv } from "#src/trasparenza/index.ts";
import { type Column, foldHeader, isOfPost, metricOfTitle, postColumns, readHeaders } from "./headers.ts";
import { type DateOrder, dateOrderOf, readCount, readDate } from "./read-date.ts";
import type { DayMetric, PostMetric } from "./tables.ts";

/** A figure of a day, as a file gives it. */
export interface ReadDay {
  readonly day: CivilDate;
  readonly metric: DayMetric;
  readonly value: number;
}
/** A post of a file. */
export interface ReadPost {
  readonly key: string;
  readonly day: CivilDate;
  readonly title: string;
  readonly values: Readonly<Partial<Record<PostMetric, number>>>;
}

/** Why a row was left out, with its number in the file (the first is 1) and what stood there. */
export interface RowFault {
  readonly row: number;
  readonly kind: "no-date" | "in-future" | "no-number" | "negative";
  readonly text: string;
}

/** What a file of a network holds. Nothing read and no fault: the file has no column that is known. */
export interface ReadExport {
  readonly days: readonly ReadDay[];
  readonly posts: readonly ReadPost[];
  readonly faults: readonly RowFault[];
  readonly unknownColumns: readonly string[];
}

const primary = new Set(["primary", "primario", "principale"]);

/** Longest file that is read, in bytes. */
export const longestExport = 5_000_000;
const faultsTold = 50;

/** Whether the bytes are a spreadsheet (LinkedIn exports none but these) or a packed folder (YouTube): neither is a table as text. */
export const isPackedTable = (bytes: Buffer): boolean =>
  ["504b0304", "d0cf11e0"].includes(bytes.subarray(0, 4).toString("hex"));

/** The text of a file: UTF-8 or, as Meta Business Suite writes it, UTF-16 with its mark. */
export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** The text without the line `sep=;` that spreadsheets put before the headers. */
export const withoutSeparatorLine = (text: string): string => text.replace(/^\uFEFF?"?sep=.[^\n]*\n/, "");

/** The separator of which the first lines have most. */
function separatorOf(text: string): string {
  const lines = text.split(/\r?\n/, 20);
  const asked = /^\uFEFF?"?sep=(.)/.exec(lines[0] ?? "")?.[1];
  const count = (one: string) => lines.reduce((sum, line) => sum + line.split(one).length - 1, 0);
  return asked ?? [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

interface Table {
  readonly columns: readonly Column[];
  readonly posts: ReadonlyMap<PostMetric, number>;
}

/** Reads a file as Meta Business Suite, X, YouTube Studio or LinkedIn export it, or as somebody typed it. Pure. */
export function readExport(bytes: Buffer, today: CivilDate): ReadExport {
  const text = textOf(bytes).replaceAll("\0", "");
  const rows = readCsv(text, separatorOf(text));
  const order = orderOf(rows);
  const found = { days: [] as ReadDay[], posts: [] as ReadPost[], faults: [] as RowFault[] };
  const unknownColumns = new Set<string>();
  let title: string | undefined;
  let table: Table | undefined;
  rows.forEach((cells, index) => {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const row = index + 1;
    if (filled.length === 0) {
      table = undefined; // another table may follow, with a title of its own
      return;
    }
    if (!table) {
      const columns = readHeaders(cells);
      if (filled.length === 1 && !columns.some(({ kind }) => kind === "day")) {
        title = filled[0];
        return;
      }
      table = { columns: withTitle(columns, title), posts: postColumns(cells) };
      table.columns.forEach(({ kind }, place) => {
        const header = cells[place] ?? "";
        if (kind !== "other" || header.trim() === "" || isOfPost(header)) return;
        // Meta calls every figure "Primary": its name is the title above
        unknownColumns.add((primary.has(foldHeader(header)) ? (title ?? header) : header).slice(0, 60));
      });
      return;
    }
    readRow(cells, { row, table, order, today, found });
  });
  return { ...found, faults: found.faults.slice(0, faultsTold), unknownColumns: [...unknownColumns].slice(0, 20) };
}

/** Meta's tables of one figure call it "Primary"; the title above says which one it is. */
function withTitle(columns: readonly Column[], title: string | undefined): Column[] {
  const metric = title === undefined ? undefined : metricOfTitle(title);
  if (metric === undefined || columns.some(({ kind }) => kind === "metric")) return [...columns];
  let given = false;
  return columns.map((column) => {
    if (column.kind !== "other" || given) return column;
    given = true;
    return { kind: "metric", metric };
  });
}

/** Networks write months before days, in Italian files too; people do not, unless their headers are English. A date that shows the contrary decides. */
function orderOf(rows: readonly (readonly string[])[]): DateOrder {
  const headers = rows.slice(0, 10).flat().map(foldHeader);
  const isItalian = headers.some((one) => one === "data" || one === "giorno" || one.includes("pubblicazione"));
  const isOfNetwork = headers.some((one) => ofNetworks.test(one));
  return dateOrderOf(rows.flat(), isItalian && !isOfNetwork ? "day-first" : "month-first");
}
/** Headers that nobody types. */
const ofNetworks = /^(id del post|id dell account|follower organici|impressioni totale|link permanente|tipo di post)$/;

function readRow(
  cells: readonly string[],
  given: {
    readonly row: number;
    readonly table: Table;
    readonly order: DateOrder;
    readonly today: CivilDate;
    readonly found: { days: ReadDay[]; posts: ReadPost[]; faults: RowFault[] };
  },
): void {
  const { row, table, order, today, found } = given;
  const place = (kind: Column["kind"]) => table.columns.findIndex((column) => column.kind === kind);
  const at = (kind: Column["kind"]) => cells[place(kind)]?.trim() ?? "";
  const titles = table.columns.flatMap(({ kind }, index) =>
    kind === "post-title" ? [cells[index]?.trim() ?? ""] : [],
  );
  const isPosts = place("post-key") >= 0;
  const dated = isPosts && place("post-time") >= 0 ? at("post-time") : at("day");
  if (/^total/i.test(dated) || /^total/i.test(cells[0]?.trim() ?? "")) return; // sums that networks write below or above
  const fault = (kind: RowFault["kind"], text: string) =>
    void found.faults.push({ row, kind, text: text.slice(0, 60) });
  const day = readDate(dated, order);
  if (!day) fault("no-date", dated);
  else if (day > today) fault("in-future", dated);
  else if (isPosts)
    readPost(cells, { key: at("post-key"), title: titles.find((one) => one !== "") ?? "", day, table, found, fault });
  else readFigures(cells, { day, table, found, fault });
}

type Fault = (kind: RowFault["kind"], text: string) => void;

function readFigures(
  cells: readonly string[],
  given: { day: CivilDate; table: Table; found: { days: ReadDay[] }; fault: Fault },
): void {
  const { day, table, found, fault } = given;
  let parts: number | undefined;
  for (const [place, column] of table.columns.entries()) {
    if (column.kind !== "metric" && column.kind !== "part" && column.kind !== "net") continue;
    const cell = cells[place] ?? "";
    const value = readCount(cell);
    if (value === undefined) fault("no-number", cell);
    else if (value === null) continue;
    else if (column.kind === "net") {
      found.days.push({ day, metric: value < 0 ? "lostFollowers" : "newFollowers", value: Math.abs(value) });
    } else if (value < 0) fault("negative", cell);
    else if (column.kind === "part") parts = (parts ?? 0) + value;
    else found.days.push({ day, metric: column.metric, value });
  }
  if (parts !== undefined) found.days.push({ day, metric: "interactions", value: parts });
}

function readPost(
  cells: readonly string[],
  given: { key: string; title: string; day: CivilDate; table: Table; found: { posts: ReadPost[] }; fault: Fault },
): void {
  const { key, title, day, table, found, fault } = given;
  if (key === "") return;
  const values: Partial<Record<PostMetric, number>> = {};
  for (const [metric, place] of table.posts) {
    const cell = cells[place] ?? "";
    const value = readCount(cell);
    if (value === undefined) fault("no-number", cell);
    else if (value !== null && value < 0) fault("negative", cell);
    else if (value !== null) values[metric] = value;
  }
  found.posts.push({ key: key.slice(0, 500), day, title: title.replaceAll(/\s+/g, " ").slice(0, 300), values });
}
