import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { inAllLanguages } from "#src/kernel/languages.ts";
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
import { readAsked } from "./read-asked.ts";
import type { ParquetTables, Reports } from "./reports.ts";

/**
 * The figures of the page as files: `/statistiche.csv`, `.json` and `.parquet`, the same below `/en/statistics`; of the same days and sites as
 * the page with the same `?dal=&al=&sito=`.
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
        const name = `${path.split("/").at(-1)}-${period.from}-${period.until}.${format}`;
        const file = { "cache-control": "public, max-age=60", "content-disposition": `attachment; filename="${name}"` };
        if (format === "parquet") {
          const table = await parquet({ sites, period });
          if (!table) return refuse(reply.header("retry-after", "60"), 503, base.text("unavailable"));
          return reply.headers(file).type("application/vnd.apache.parquet").send(table);
        }
        const report = await reports({ sites, period });
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

/** Every figure in one table (RFC 4180): its group, what it is of, then the three counts. Empty where a count is not defined. */
function asCsv({ total, days, sections, pages, overview }: Report, { text, locale }: Base): string {
  const panels = panelText(locale);
  const rows: (string | number | undefined)[][] = [
    [text("group"), text("item"), text("visits"), text("visitors"), text("views")],
    [text("total"), "", total.visits, total.visitors, total.views],
    ...days.map((row) => [text("day"), row.day, row.visits, row.visitors, row.views]),
    ...sections.map((row) => {
      const name = sectionName(row.section, locale, text("otherPages"));
      return [text("section"), name, row.visits, row.visitors, row.views];
    }),
    ...pages.map((row) => [text("page"), row.path, undefined, row.visitors, row.views]),
    ...publicDimensions.flatMap((dimension) =>
      overview.breakdowns[dimension].map(({ key, hits, visits, visitors, pageViews }) =>
        hits > 0 && visits === 0
          ? [panels(dimension), key, undefined, undefined, hits]
          : [panels(dimension), key, visits, visitors, pageViews],
      ),
    ),
  ];
  return writeCsv(rows);
}

function asJson(
  { period, total, days, sections, pages, time, overview }: Report,
  sites: FigureScope["sites"],
  { text, locale, formats }: Base,
) {
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
    panels: Object.fromEntries(publicDimensions.map((dimension) => [dimension, overview.breakdowns[dimension]])),
  };
}
