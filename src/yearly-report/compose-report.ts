import type { Locale } from "#src/kernel/messages.ts";
import { audienceDimensions } from "#src/social-measures/index.ts";
import {
  deviceName,
  drawLyingBars,
  drawStandingBars,
  lengthName,
  pageName,
  placeOfLength,
  referrerName,
  regionName,
  regionSource,
  sectionName,
  statisticsText,
} from "#src/statistics/desk/index.ts";
import { type ReportText, reportText } from "./messages.ts";
import type { Gap, Line, Ranking, ReportData } from "./report-data.ts";
import { type ReportFormats, reportFormats } from "./report-formats.ts";

/** A cell: text, perhaps with the definition or the page that it leads to. */
export interface Cell {
  readonly text: string;
  /** Id of a definition in this report. */
  readonly definition?: string;
  /** Root-relative address. */
  readonly path?: string;
}

/** A table, with its drawing. The first cell of each row is its heading. */
export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart?: { readonly svg: string; readonly alt: string };
}

/** A part of the report with its heading. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ReportTable[];
  /** Whose data it was made with, where their licence wants that told. */
  readonly source?: { readonly text: string; readonly url: string };
}

/** What a figure means and how it is computed again. */
export interface Definition {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly queries: readonly string[];
}

/** A report in the words of one language; page and PDF only set it. */
export interface ComposedReport {
  readonly title: string;
  readonly lead: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly gaps: readonly string[];
  readonly definitions: readonly Definition[];
}

interface Words {
  readonly locale: Locale;
  readonly text: ReportText;
  readonly formats: ReportFormats;
  readonly font: string | undefined;
}

const nameKey = (key: string) => `name.${key}` as "name.visits";
const definitionKey = (key: string) => `def.${key}` as "def.visits";

/**
 * Says a report in one language. Pure.
 * @param font of the drawings; left out on pages, where it is that of the page
 */
export function composeReport(data: ReportData, locale: Locale, font?: string): ComposedReport {
  const words: Words = { locale, text: reportText(locale), formats: reportFormats(locale), font };
  const { text, formats } = words;
  const { comparedWith, period } = data;
  const dates = ({ from, until }: { from: string; until: string }) => ({
    from: formats.day(from),
    until: formats.day(until),
  });
  const chapters = [webChapter(data, words), monthsChapter(data, words), sitesChapter(data, words)];
  for (const ranking of data.rankings) chapters.push(rankingChapter(ranking, words));
  chapters.push(socialChapter(data, words));
  for (const ranking of data.social.audience) chapters.push(rankingChapter(ranking, words));
  chapters.push(ranksChapter(data, words), estimatesChapter(data, words));
  return {
    title: text("title", { year: String(data.year) }),
    lead: [text("lead", dates(period)), ...(comparedWith ? [text("compared", dates(comparedWith))] : [])],
    chapters: chapters.filter(({ paragraphs, tables }) => paragraphs.length + tables.length > 0),
    gaps: data.gaps.length === 0 ? [text("noGaps")] : data.gaps.map((gap) => gapText(gap, words)),
    definitions: definitionsOf(data, words),
  };
}

const chapter = (id: string, title: string, parts: Partial<Chapter>): Chapter => ({
  ...{ id, title, paragraphs: [], tables: [] },
  ...parts,
});

const definitionId = (key: string) => `def-${key}`;
const changeText = (change: number | null, { text, formats }: Words) =>
  change === null ? text("unknown") : formats.change(change);

function lineRow(line: Line, words: Words): Cell[] {
  const { text, formats } = words;
  const value = formats.figure(line.key, line.value);
  return [
    { text: text(nameKey(line.key)), definition: definitionId(line.key) },
    { text: `${value}${restriction(line, words)}`, definition: definitionId(line.key) },
    { text: line.before === null ? text("unknown") : formats.figure(line.key, line.before) },
    { text: changeText(line.change, words) },
  ];
}

/** What a figure does not say of the period: of how many days it is, or of which one. */
function restriction({ coverage, on }: Line, { text, formats }: Words): string {
  if (coverage) {
    const { days, of } = coverage;
    return ` (${text("fewDays", { count: days, shown: formats.count(days), of: formats.count(of) })})`;
  }
  return on === undefined ? "" : ` (${text("onDay", { day: formats.day(on) })})`;
}

/** Lines as a table; the year before and the growth stand in it where one of them has them. */
function lineTable(table: { id: string; title: string }, lines: readonly Line[], { year }: ReportData, words: Words) {
  const { text } = words;
  const isCompared = lines.some(({ before }) => before !== null);
  const columns = [
    ...[text("figure"), text("value", { year: String(year) })],
    ...(isCompared ? [text("value", { year: String(year - 1) }), text("change")] : []),
  ];
  return { ...table, columns, rows: lines.map((line) => lineRow(line, words).slice(0, columns.length)) };
}

function webChapter(data: ReportData, words: Words): Chapter {
  const title = words.text("figures");
  const tables = data.lines.length === 0 ? [] : [lineTable({ id: "web", title }, data.lines, data, words)];
  return chapter("figures", title, { tables });
}

function monthsChapter({ months }: ReportData, { text, formats, font }: Words): Chapter {
  const title = text("months");
  const highest = months.toSorted((a, b) => b.visits - a.visits)[0];
  if (!highest) return chapter("months", title, {});
  const most = formats.count(highest.visits);
  const alt = text("chart", { title, most, name: formats.month(highest.month) });
  const bars = months.map(({ month, visits }) => ({
    ...{ label: formats.shortMonth(month), value: visits, text: formats.count(visits) },
  }));
  const svg = drawStandingBars(bars, { id: "months-chart", title, description: alt, ...(font && { font }) });
  const columns = [text("month"), text("name.visits"), text("name.pageViews")];
  const rows = months.map(({ month, visits, pageViews }) => [
    { text: formats.month(month) },
    { text: formats.count(visits), definition: definitionId("visits") },
    { text: formats.count(pageViews), definition: definitionId("pageViews") },
  ]);
  return chapter("months", title, { tables: [{ id: "months-table", title, columns, rows, chart: { svg, alt } }] });
}

function sitesChapter(data: ReportData, words: Words): Chapter {
  return chapter("sites", words.text("sites"), {
    tables: data.sites.map(({ key, name, lines }) =>
      lineTable({ id: `site-${key}`, title: key === "all" ? words.text("allSites") : name }, lines, data, words),
    ),
  });
}

/** Divisions whose empty key is what nobody knows: where there is nothing else, nothing is told. */
const mayBeUnknown = new Set(["country", "region", "language"]);

/** How many rows are drawn; all of them are in the table. */
const drawn = 10;

function rankingChapter(ranking: Ranking, words: Words): Chapter {
  const { text, formats, font } = words;
  const { key, columns, rows } = ranking;
  const name = text(`ranking.${key}` as "ranking.section");
  const title = ranking.of === undefined ? name : `${name}: ${ranking.of}`;
  const first = columns[0] ?? "";
  const by = key === "section" || key === "path" || key === "hour" ? (columns.at(-1) ?? first) : first;
  const named = rows.map((row) => ({ ...row, label: rowName(key, row, words) }));
  const highest = named.toSorted((a, b) => (b.values[by] ?? 0) - (a.values[by] ?? 0))[0];
  if (!highest || (mayBeUnknown.has(key) && rows.every((row) => row.key === ""))) return chapter(key, title, {});
  const alt = text("chart", { title, most: formats.figure(by, highest.values[by] ?? 0), name: highest.label });
  const inOrder = ordered(key, named);
  const bars = inOrder.map(({ label, values }) => ({
    ...{ label, value: values[by] ?? 0, text: formats.figure(by, values[by] ?? 0) },
  }));
  const texts = { id: `${key}-chart`, title, description: alt, ...(font && { font }) };
  const svg = key === "hour" ? drawStandingBars(bars, texts, 3) : drawLyingBars(bars.slice(0, drawn), texts);
  const table: ReportTable = {
    ...{ id: `${key}-table`, title, chart: { svg, alt } },
    columns: [text("figure"), ...columns.map((column) => text(nameKey(nameOfColumn(column, key))))],
    rows: inOrder.map(({ key: rowKey, label, values }) => [
      { text: label, ...(key === "path" && { path: rowKey }) },
      ...columns.map((column) => {
        const value = values[column] ?? null;
        const definition = definitionId(nameOfColumn(column, key));
        return value === null ? { text: text("unknown") } : { text: formats.figure(column, value), definition };
      }),
    ]),
  };
  return chapter(key, title, { tables: [table], ...(key === "region" && { source: regionSource }) });
}

/** Hours and lengths of visits in their own order, everything else as it is ranked. */
function ordered<Row extends { readonly key: string }>(ranking: string, rows: readonly Row[]): readonly Row[] {
  if (ranking === "hour") return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return ranking === "length" ? rows.toSorted((a, b) => placeOfLength(a.key) - placeOfLength(b.key)) : rows;
}

/** What a column of a ranking counts: hits of downloads are downloads. */
const nameOfColumn = (column: string, key: string): string =>
  column === "hits" ? ({ download: "downloads", notFound: "notFound" }[key] ?? "hits") : column;

function rowName(
  ranking: string,
  row: { readonly key: string; readonly name?: string | undefined },
  { locale, text, formats }: Words,
): string {
  if (row.name !== undefined) return row.name;
  const none = text("unknown");
  switch (ranking) {
    case "section":
      return sectionName(row.key, locale, statisticsText(locale)("otherPages"));
    case "path":
      return pageName(row.key, new Map(), "/") ?? row.key;
    case "country":
    case "followerCountry":
      return row.key === "" ? none : formats.country(row.key);
    case "region":
      return regionName(row.key, locale);
    case "device":
      return deviceName(row.key, locale);
    case "length":
      return lengthName(row.key);
    case "referrer":
      return referrerName(row.key, locale);
    case "language":
      return row.key === "" ? none : formats.language(row.key);
    default:
      return row.key === "" ? none : row.key;
  }
}

function socialChapter(data: ReportData, words: Words): Chapter {
  const { profiles, lines } = data.social;
  const tables = profiles.map(({ key, name, lines: own }) =>
    lineTable({ id: `profile-${key}`, title: name }, own, data, words),
  );
  const all = { id: "profiles-all", title: words.text("allProfiles") };
  const together = lines.length === 0 ? [] : [lineTable(all, lines, data, words)];
  return chapter("social", words.text("social"), { tables: [...tables, ...together] });
}

function ranksChapter({ social }: ReportData, { text, formats }: Words): Chapter {
  const [query] = social.ranks.map((one) => one.query);
  if (query === undefined) return chapter("ranks", text("ranks"), {});
  const places = social.ranks.map(({ network, group, place, of, value, on }) =>
    text("rank", {
      ...{ network, group: text(`group.${group}` as "group.province"), place, of, value: formats.count(value) },
      on: formats.day(on),
    }),
  );
  return chapter("ranks", text("ranks"), { paragraphs: [...places, text("ranksHow"), text("query") + query] });
}

function estimatesChapter({ social }: ReportData, { text, formats }: Words): Chapter {
  return chapter("estimates", text("estimates"), {
    paragraphs: social.estimates.map(({ profile, value, on, method }) =>
      text("estimate", { profile, value: formats.count(value), on: formats.day(on), method }),
    ),
  });
}

function gapText(gap: Gap, { text, formats }: Words): string {
  switch (gap.kind) {
    case "year-not-over":
      return text("gap.year-not-over", { until: formats.day(gap.until) });
    case "days":
      return text("gap.days", { from: formats.day(gap.from), until: formats.day(gap.until), days: gap.days });
    case "before":
      return text("gap.before", { year: String(gap.year), days: gap.days, of: gap.of });
    case "ended": {
      const isAudience = (audienceDimensions as readonly string[]).includes(gap.metric);
      const metric = text(isAudience ? (`ranking.${gap.metric}` as "ranking.age") : nameKey(gap.metric));
      return text("gap.ended", { profile: gap.profile, metric, since: formats.day(gap.since) });
    }
    case "few-days":
      return text("gap.few-days", { profile: gap.profile, count: gap.figures });
    default:
      return text(`gap.${gap.kind}`);
  }
}

/** The definition of every figure that the report has, with the commands that give it. */
function definitionsOf(data: ReportData, { text }: Words): Definition[] {
  const { lines, sites, rankings, social } = data;
  const queries = new Map<string, Set<string>>();
  const add = (key: string, query: string) => queries.set(key, (queries.get(key) ?? new Set()).add(query));
  const parts = [...sites, ...social.profiles].flatMap((part) => part.lines);
  for (const { key, query } of [...lines, ...parts, ...social.lines]) add(key, query);
  for (const { key, columns, query } of [...rankings, ...social.audience])
    for (const column of columns) add(nameOfColumn(column, key), query);
  return [...queries].map(([key, asked]) => ({
    ...{ id: definitionId(key), name: text(nameKey(key)), text: text(definitionKey(key)), queries: [...asked] },
  }));
}
