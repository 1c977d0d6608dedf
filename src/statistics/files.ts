import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { inAllLanguages } from "#src/kernel/languages.ts";
import { comparedFigures } from "./compared-figures.ts";
import { writeCsv } from "./csv.ts";
import { formatsOf, sectionName } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { refusalText } from "./page.tsx";
import { panelText } from "./panel-messages.ts";
import { statisticsPaths } from "./paths.ts";
import { publicDimensions } from "./queries/break-down.ts";
import { silenceMinutes } from "./queries/by-day.ts";
import type { Report } from "./queries/report.ts";
import type { FigureScope } from "./queries/scope.ts";
import { readAsked, scopeOf } from "./read-asked.ts";
import type { ParquetTables, Reports } from "./reports.ts";

/**
 * The figures of the page as files: `/statistiche.csv`, `.json` and `.parquet`, the same below `/en/statistics`; of the same days and sites as
 * the page with the same `?dal=&al=&sito=`, with the pages of the section and the period of comparison that the address names.
 */
export const statisticsFiles: FastifyPluginAsync<{
  reports: Reports;
  parquet: ParquetTables;
  now: () => Date;
}> = async (app, { reports, parquet, now }) => {
  for (const [locale, path] of Object.entries(inAllLanguages(statisticsPaths))) {
    const base = { locale, text: statisticsText(locale), formats: formatsOf(locale) };
    const refuse = (reply: FastifyReply, status: number, sentence: string) =>
      reply.code(status).header("cache-control", "no-store").type("text/plain; charset=utf-8").send(`${sentence}\n`);
    for (const format of ["csv", "json", "parquet"] as const) {
      app.get(`${path}.${format}`, async (request, reply) => {
        const { site, sitesIn } = request.here;
        const open = sitesIn(locale).map(({ key }) => key);
        const asked = readAsked(textsOf(request.query), { now: now(), site, open });
        if (!asked.ok) return refuse(reply, 422, refusalText(asked.error, base, now()));
        const { sites, period } = asked.value;
        const scope = scopeOf(asked.value);
        const name = `${path.split("/").at(-1)}-${period.from}-${period.until}.${format}`;
        const file = { "cache-control": "public, max-age=60", "content-disposition": `attachment; filename="${name}"` };
        if (format === "parquet") {
          const table = await parquet(scope);
          if (!table) return refuse(reply.header("retry-after", "60"), 503, base.text("unavailable"));
          return reply.headers(file).type("application/vnd.apache.parquet").send(table);
        }
        const report = await reports(scope);
        if (!report) return refuse(reply.header("retry-after", "60"), 503, base.text("unavailable"));
        if (format === "json") {
          return reply.header("cache-control", "public, max-age=60").send(asJson(report, sites, base));
        }
        return reply.headers(file).type("text/csv; charset=utf-8").send(asCsv(report, base));
      });
    }
  }
};

/** A name that comes twice: the first counts, as on the page; of sites all do. */
export const textsOf = (query: unknown): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => {
      const first: unknown = !Array.isArray(value) ? value : name === "sito" ? value.join(",") : value[0];
      return [name, typeof first === "string" ? first : undefined];
    }),
  );

type Base = Parameters<typeof refusalText>[1];

/**
 * Every figure in one table (RFC 4180): its group, what it is of, then the three counts; with a comparison, this period, the other and the
 * change from 0 as columns behind them. Empty where a count is not defined.
 */
function asCsv(report: Report, { text, locale, formats }: Base): string {
  const { total, days, sections, pages, overview, section, against } = report;
  const panels = panelText(locale);
  const nameOf = (key: string) => sectionName(key, locale, text("otherPages"));
  const pageGroup = section === undefined ? text("page") : `${text("page")} (${nameOf(section)})`;
  const rows: (string | number | null | undefined)[][] = [
    [text("group"), text("item"), text("visits"), text("visitors"), text("views")],
    [text("total"), "", total.visits, total.visitors, total.views],
    ...days.map((row) => [text("day"), row.day, row.visits, row.visitors, row.views]),
    ...sections.map((row) => [text("section"), nameOf(row.section), row.visits, row.visitors, row.views]),
    ...pages.map((row) => [pageGroup, row.path, undefined, row.visitors, row.views]),
    ...publicDimensions.flatMap((dimension) =>
      overview.breakdowns[dimension].map(({ key, hits, visits, visitors, pageViews }) =>
        hits > 0 && visits === 0
          ? [panels(dimension), key, undefined, undefined, hits]
          : [panels(dimension), key, visits, visitors, pageViews],
      ),
    ),
  ];
  if (!against) return writeCsv(rows);
  const { from, until } = against.period;
  const group = panels("comparison", { from: formats.day(from), until: formats.day(until) });
  const columns = [panels("now"), panels("before"), panels("change")];
  const figures = comparedFigures(report).map(({ key, now, before, change }) => [
    ...[group, panels(`figure.${key}`), undefined, undefined, undefined],
    ...[now, before, change],
  ]);
  const blank = columns.map(() => undefined);
  return writeCsv([...rows.map((row, index) => [...row, ...(index === 0 ? columns : blank)]), ...figures]);
}

function asJson(report: Report, sites: FigureScope["sites"], { text, locale, formats }: Base) {
  const { period, total, days, sections, pages, time, overview, section, against } = report;
  return {
    // the site alone stands as it always did
    ...(sites !== "all" && sites.length === 1 && { site: sites[0] }),
    sites,
    period: { ...period, timeZone: "Europe/Rome" },
    definitions: {
      visits: text("visitsDefinition", { minutes: silenceMinutes }),
      visitors: text("visitorsDefinition"),
      views: text("viewsDefinition"),
      timeInView: text("timeDefinition", { count: formats.count(time.measured) }),
    },
    total,
    timeInView: time,
    days,
    sections: sections.map((row) => ({ ...row, name: sectionName(row.section, locale, text("otherPages")) })),
    pages,
    figures: overview.figures,
    months: overview.months,
    ...(section !== undefined && {
      section: { key: section, name: sectionName(section, locale, text("otherPages")) },
    }),
    ...(against && {
      comparison: {
        ...{ period: against.period, countedDays: against.counted, isComparable: against.isComparable },
        figures: Object.fromEntries(comparedFigures(report).map(({ key, ...figure }) => [key, figure])),
      },
    }),
    panels: Object.fromEntries(publicDimensions.map((dimension) => [dimension, overview.breakdowns[dimension]])),
  };
}
