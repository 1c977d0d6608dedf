import { addDays, type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { CountedTable, TableDay } from "./write-table.ts";

// Names of columns as Matomo and Google Analytics write them, in the languages of municipalities here: their own keys, Italian, English.
const columns = {
  day: /^(?:date|data|giorno|day|day index|indice giorno|nth day|ennesimo giorno|period|label)$/i,
  visits: /^(?:nb_visits|visits|visite|sessions|sessioni)$/i,
  visitors:
    /^(?:nb_uniq_visitors|unique visitors|visitatori unici|users|utenti|active users|utenti attivi|total users|utenti totali)$/i,
  pageViews:
    /^(?:nb_pageviews|pageviews|page views|visualizzazioni(?: di)? pagina|views|visualizzazioni|screen page views|screenpageviews)$/i,
  onePageVisits: /^(?:bounce_count|bounces|rimbalzi)$/i,
  visitSeconds: /^(?:sum_visit_length)$/i,
  downloads: /^(?:nb_downloads|downloads|download)$/i,
} as const;
type Column = keyof typeof columns;
type Places = Partial<Record<Column, number>>;
interface DayTable {
  readonly places: Places;
  readonly isEnglish: boolean;
  readonly separator: string;
}
/** What is known of a day, and which table said it: rows of one table add up, those of another repeat. */
type Counts = Map<Column, { count: number; readonly by: DayTable }>;

/**
 * Reads tables of days as Matomo and Google Analytics export them (comma, semicolon or tab; comments with `#` before it). A file may hold
 * several, with blank lines between them: those of days are put together, others passed over. A column that is not there counts
 * nothing. Dates: `2017-03-31`, `20170331`, `31/03/2017` (`3/31/17` under an English heading), or numbers of days after the comment
 * `# Start date: 20170101`.
 * @returns `undefined` when it has no days or none of the counts; `unread` are numbers of lines that could not be read
 */
export function readDayTable(text: string): (CountedTable & { readonly unread: readonly number[] }) | undefined {
  const days = new Map<CivilDate, Counts>();
  const unread: number[] = [];
  let start: CivilDate | undefined;
  let table: DayTable | undefined;
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const begins = /^#\s*(?:Start date|Data di inizio):\s*(\d{4})-?(\d{2})-?(\d{2})/i.exec(line);
    if (begins) start = parseCivilDate(`${begins[1]}-${begins[2]}-${begins[3]}`);
    if (line.trim() === "" || line.startsWith("#")) {
      table = undefined;
      continue;
    }
    if (table?.places.day === undefined) {
      table = headingOf(line);
      continue;
    }
    const cells = cellsOf(line, table.separator);
    const cell = cells[table.places.day] ?? "";
    const day = dayOf(cell, start, table.isEnglish);
    if (day !== undefined) days.set(day, keepCounts(days.get(day) ?? new Map(), cells, table));
    else if (cell.trim() !== "") unread.push(index + 1); // without a day it is the sum below a table
  }
  const all = [...days.keys()].sort();
  const [from, until] = [all[0], all.at(-1)];
  const isCounted = (counts: Counts) => counts.has("visits") || counts.has("pageViews") || counts.has("visitors");
  if (from === undefined || until === undefined || ![...days.values()].some(isCounted)) return undefined;
  return { days: all.map((day) => countsOf(day, days.get(day))), rows: [], span: { from, until }, unread };
}

function headingOf(line: string): DayTable {
  const separator = [",", ";", "\t"].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
  return { places: placesOf(cellsOf(line, separator)), isEnglish: /day|date/i.test(line), separator };
}

const placesOf = (heading: readonly string[]): Partial<Record<Column, number>> =>
  Object.fromEntries(
    (Object.keys(columns) as Column[]).flatMap((name) => {
      const place = heading.findIndex((cell) => columns[name].test(cell.trim()));
      return place < 0 ? [] : [[name, place]];
    }),
  );

/** Adds what a row says of a day; what an earlier table said of it stays. */
function keepCounts(counts: Counts, cells: readonly string[], by: DayTable): Counts {
  for (const [name, place] of Object.entries(by.places) as [Column, number][]) {
    // "1.234" and "1,234" are both more than a thousand: these counts have no fractions
    const count = Number((cells[place] ?? "").replace(/[.,\s\u00a0](?=\d{3}\b)/g, "")) || 0;
    const known = counts.get(name);
    if (known === undefined) counts.set(name, { count, by });
    else if (known.by === by) known.count += count;
  }
  return counts;
}

function countsOf(day: CivilDate, counts: Counts | undefined): TableDay {
  const count = (name: Column) => counts?.get(name)?.count ?? 0;
  return {
    day,
    ...{ hits: 0, bytes: 0, pageViews: count("pageViews"), visits: count("visits"), visitors: count("visitors") },
    ...{ onePageVisits: count("onePageVisits"), visitSeconds: count("visitSeconds"), downloads: count("downloads") },
  };
}

function dayOf(cell: string, start: CivilDate | undefined, isEnglish: boolean): CivilDate | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (iso) return parseCivilDate(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(text);
  if (slashed) {
    const [, first = "", second = "", year = ""] = slashed;
    const [day, month] = isEnglish ? [second, first] : [first, second];
    const whole = year.length === 2 ? `20${year}` : year;
    return parseCivilDate(`${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return start !== undefined && /^\d{1,5}$/.test(text) ? addDays(start, Number(text)) : undefined;
}

/** The cells of a line; a cell in quotes may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell];
}
