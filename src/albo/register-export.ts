import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import { ordinaryRegister } from "./paths.ts";
import { isBetween } from "./schedule.ts";
import "./tables.ts";

/** A year in which something was posted, and whether its register was closed and printed. */
export interface RegisterYear {
  readonly year: number;
  readonly isClosed: boolean;
  readonly isPrinted: boolean;
}

/** The years of the register, newest first. Reads one row a year. */
export async function listYears(db: Db, site: string): Promise<RegisterYear[]> {
  const { rows } = await sql<RegisterYear>`
    with recursive years as (
      (select year from albo.acts where site = ${site} and register = ${ordinaryRegister} order by year desc limit 1)
      union all
      select (select a.year from albo.acts a where a.site = ${site} and a.register = ${ordinaryRegister} and a.year < y.year
        order by a.year desc limit 1) from years y where y.year is not null
    ) select years.year, c.year is not null as "isClosed", p.year is not null as "isPrinted" from years
      left join albo.closed_years c on (c.site, c.register, c.year) = (${site}, ${ordinaryRegister}, years.year)
      left join albo.year_prints p on (p.site, p.register, p.year) = (c.site, c.register, c.year)
      where years.year is not null order by years.year desc`.execute(db);
  return rows;
}

/** A line of the yearly register: no subject and no names once the term is over, since the register is public for ever. */
export interface RegisterLine {
  readonly number: number;
  readonly year: number;
  readonly type: string;
  readonly office: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Where the posting is not one piece: first and last day of each period. */
  readonly periods?: readonly { readonly firstDay: string; readonly lastDay: string }[];
  readonly enforceableOn: string | undefined;
  /** `defisso`: its term ran out; `tolto prima del termine`: somebody had to take it off before. */
  readonly state: "in pubblicazione" | "fra due periodi" | "defisso" | "tolto prima del termine" | "annullato";
  readonly title: string | undefined;
  readonly files: readonly string[];
  readonly entry: number;
}

/** The register of one year, by number. */
export async function listRegister(
  db: Db,
  input: { site: string; year: number; now: Date; register?: string },
): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("albo.exposures")
    .select(["document", "entry", "endsAt", "removedAt", "annulledAt"])
    .where("site", "=", input.site)
    .where("register", "=", input.register ?? ordinaryRegister)
    .where("year", "=", input.year)
    .where("startsAt", "<=", input.now)
    .orderBy("number")
    .execute();
  return rows.map((row) => {
    const isRemoved = row.removedAt !== null && row.removedAt <= input.now && row.removedAt < row.endsAt;
    const isOver = row.endsAt <= input.now || isRemoved;
    const isAnnulled = row.annulledAt !== null;
    return lineOf(row.document, row.entry, {
      isOver,
      isRemoved,
      isAnnulled,
      isBetween: isBetween(row.document, input.now),
    });
  });
}

/** A line of the register, made from an act's document and its state. */
export const lineOf = (
  document: ActDocument,
  entry: number,
  is: { isOver: boolean; isRemoved: boolean; isAnnulled: boolean; isBetween: boolean },
): RegisterLine => ({
  ...{ number: document.number, year: document.year, type: document.type, office: document.office },
  ...{ firstDay: document.firstDay, lastDay: document.lastDay, enforceableOn: document.enforceableOn },
  ...(document.periods && { periods: document.periods.map(({ firstDay, lastDay }) => ({ firstDay, lastDay })) }),
  state: stateOf(is),
  title: is.isOver || is.isBetween ? undefined : document.title,
  files: document.files.map(({ sha256 }) => sha256),
  entry,
});

function stateOf(is: {
  isOver: boolean;
  isRemoved: boolean;
  isAnnulled: boolean;
  isBetween: boolean;
}): RegisterLine["state"] {
  if (is.isAnnulled) return "annullato";
  if (is.isRemoved) return "tolto prima del termine";
  if (is.isBetween) return "fra due periodi";
  return is.isOver ? "defisso" : "in pubblicazione";
}

const columns = [
  ...(["number", "year", "type", "office", "firstDay", "lastDay", "enforceableOn", "state", "title"] as const),
  ...(["files", "entry", "periods"] as const),
];
const headings = [
  ...["numero", "anno", "tipo", "ufficio", "dal", "al", "esecutivo_dal", "stato", "oggetto", "sha256_file"],
  ...["voce_registro_pubblico", "periodi"],
];

const wordOf = (value: string | { readonly firstDay: string; readonly lastDay: string }): string =>
  typeof value === "string" ? value : `${value.firstDay}/${value.lastDay}`;

/** The register as CSV (RFC 4180) with Italian headings; texts that a spreadsheet would take for a formula begin with an apostrophe. */
export function registerCsv(lines: readonly RegisterLine[]): string {
  const cell = (value: RegisterLine[(typeof columns)[number]]) => {
    const text = Array.isArray(value) ? value.map(wordOf).join(" ") : String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = lines.map((line) => columns.map((column) => cell(line[column])).join(","));
  return `${[headings.join(","), ...rows].join("\r\n")}\r\n`;
}
