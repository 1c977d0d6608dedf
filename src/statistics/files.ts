import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { inAllLanguages } from "#src/kernel/languages.ts";
import { writeCsv } from "./csv.ts";
import { formatsOf, sectionName } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { refusalText } from "./page.tsx";
import { panelText } from "./panel-messages.ts";
import { publicPanels } from "./panels.tsx";
import { statisticsPaths } from "./paths.ts";
import { silenceMinutes } from "./queries/by-day.ts";
import { readPeriod } from "./queries/period.ts";
import type { Report } from "./queries/report.ts";
import type { Reports } from "./reports.ts";

/** The figures of the page as files: `/statistiche.csv` and `.json`, `/en/statistics.csv` and `.json`; the same `?dal=&al=`. */
export const statisticsFiles: FastifyPluginAsync<{ reports: Reports; now: () => Date }> = async (
  app,
  { reports, now },
) => {
  for (const [locale, path] of Object.entries(inAllLanguages(statisticsPaths))) {
    const base = { locale, text: statisticsText(locale), formats: formatsOf(locale) };
    const refuse = (reply: FastifyReply, status: number, sentence: string) =>
      reply.code(status).header("cache-control", "no-store").type("text/plain; charset=utf-8").send(`${sentence}\n`);
    for (const format of ["csv", "json"] as const) {
      app.get(`${path}.${format}`, async (request, reply) => {
        const period = readPeriod(onlyTexts(request.query), now());
        if (!period.ok) return refuse(reply, 422, refusalText(period.error, base, now()));
        const { site } = request.here;
        const report = await reports({ site, period: period.value });
        if (!report) return refuse(reply.header("retry-after", "60"), 503, base.text("unavailable"));
        reply.header("cache-control", "public, max-age=60");
        if (format === "json") return reply.send(asJson(report, site, base));
        const name = `${path.split("/").at(-1)}-${report.period.from}-${report.period.until}.csv`;
        reply.header("content-disposition", `attachment; filename="${name}"`);
        return reply.type("text/csv; charset=utf-8").send(asCsv(report, base));
      });
    }
  }
};

type Base = Parameters<typeof refusalText>[1];

/** A name that comes twice is an array: the first one counts, as on the page. */
const onlyTexts = (query: unknown): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).map(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return [name, typeof first === "string" ? first : undefined];
    }),
  );

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
    ...publicPanels.flatMap((dimension) =>
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
  site: string,
  { text, locale, formats }: Base,
) {
  return {
    site,
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
    panels: Object.fromEntries(publicPanels.map((dimension) => [dimension, overview.breakdowns[dimension]])),
  };
}
