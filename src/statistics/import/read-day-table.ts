import { addDays, type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { CountedTable, TableDay } from "./write-table.ts";

// Names of columns as Matomo and Google Analytics write them, in the languages of municipalities here: their own keys, Italian, English.
const columns = {
  day: /^(?:date|data|giorno|day|day index|indice giorno|nth day|ennesimo giorno|period|label)$/i,
  visits: /^(?:nb_visits|visits|visite|sessions|sessioni)$/i,
  visitors:
    /^(?:nb_uniq_visitors|unique visitors|visitatori unici|users|utenti|active users|utenti attivi|total users)$/i,
  pageViews:
    /^(?:nb_pageviews|pageviews|page views|visualizzazioni di pagina|views|visualizzazioni|screen page views|screenpageviews)$/i,
  onePageVisits: /^(?:bounce_count|bounces|rimbalzi)$/i,
  visitSeconds: /^(?:sum_visit_length)$/i,
  downloads: /^(?:nb_downloads|downloads|download)$/i,
} as const;
type Column = keyof typeof columns;

/**
 * Reads a table of days as Matomo and Google Analytics export it (comma, semicolon or tab; comments with `#` before it). A column that
 * is not there counts nothing. Dates: `2017-03-31`, `20170331`, `31/03/2017` (`3/31/17` under an English heading), or numbers of days
 * after the comment `# Start date: 20170101`.
 * @returns `undefined` when it has no days or none of the counts; `unread` are numbers of lines that could not be read
 */
export function readDayTable(text: string): (CountedTable & { readonly unread: readonly number[] }) | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const startDate = /^#\s*(?:Start date|Data di inizio):\s*(\d{4})-?(\d{2})-?(\d{2})/im.exec(text);
  const start = startDate ? parseCivilDate(`${startDate[1]}-${startDate[2]}-${startDate[3]}`) : undefined;
  let places: Partial<Record<Column, number>> = {};
  let isEnglish = false;
  let separator = ",";
  const days: TableDay[] = [];
  const unread: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) {
      if (days.length > 0 && line.trim() === "") break; // a second table follows
      continue;
    }
    if (places.day === undefined) {
      separator = [",", ";", "\t"].reduce((best, one) =>
        line.split(one).length > line.split(best).length ? one : best,
      );
      places = placesOf(cellsOf(line, separator));
      isEnglish = /day|date/i.test(line);
      continue;
    }
    const cells = cellsOf(line, separator);
    const day = dayOf(cells[places.day] ?? "", start, isEnglish);
    if (day !== undefined) days.push(countsOf(cells, places, day));
    else if ((cells[places.day] ?? "").trim() !== "") unread.push(index + 1); // without a day it is the sum below a table
  }
  const first = days[0];
  if (first === undefined || (places.visits ?? places.pageViews ?? places.visitors) === undefined) return undefined;
  const all = days.map(({ day }) => day).sort();
  return { days, rows: [], span: { from: all[0] ?? first.day, until: all.at(-1) ?? first.day }, unread };
}

const placesOf = (heading: readonly string[]): Partial<Record<Column, number>> =>
  Object.fromEntries(
    (Object.keys(columns) as Column[]).flatMap((name) => {
      const place = heading.findIndex((cell) => columns[name].test(cell.trim()));
      return place < 0 ? [] : [[name, place]];
    }),
  );

function countsOf(cells: readonly string[], places: Partial<Record<Column, number>>, day: CivilDate): TableDay {
  // "1.234" and "1,234" are both more than a thousand: these counts have no fractions
  const count = (name: Column) =>
    places[name] === undefined ? 0 : Number((cells[places[name]] ?? "").replace(/[.,\s\u00a0](?=\d{3}\b)/g, "")) || 0;
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
