/** @jsxImportSource preact */

import { listTitles } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { listAnnotations } from "./annotate.ts";
import { type NumberedAnnotation, numbered } from "./annotation-list.tsx";
import { type ChartShape, drawChart } from "./chart.ts";
import { barsOf, formatsOf, isByMonth, pageName } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { panelText } from "./panel-messages.ts";
import { ComparisonView, Panels } from "./panels.tsx";
import { embedPaths, statisticsPaths } from "./paths.ts";
import { type Period, type PeriodRefusal, presets } from "./queries/period.ts";
import type { Report } from "./queries/report.ts";
import { type Asked, addressOf, askedNames, frameAddressOf, readAsked, scopeOf } from "./read-asked.ts";
import type { Reports } from "./reports.ts";
import { StatisticsPage } from "./statistics-form.tsx";
import { Notice, ReportView, type ViewBase } from "./view.tsx";

const freshMs = 60_000;

/**
 * The page that shows how the site is read: visits, visitors and page views of a period (`?dal=2026-03-01&al=2026-03-31`, both
 * days counted), of one site, several or all, perhaps beside another period. A period that makes no sense gets a sentence (422), figures that cannot be had now another (503).
 */
export const statisticsPage = (deps: { reports: Reports }): PublicPage => ({
  paths: statisticsPaths,
  query: askedNames,
  load: (context) => loadPage(context, deps.reports),
});

async function loadPage(context: PageContext, reports: Reports): Promise<PageModel> {
  const { db, locale, now, site, sites, query } = context;
  const base: ViewBase = { locale, text: statisticsText(locale), formats: formatsOf(locale) };
  const path = addressIn(statisticsPaths, locale);
  const read = readAsked(query, { now, site, open: sites.map(({ key }) => key) });
  const asked = read.ok ? read.value : undefined;
  const report = asked && (await reports(scopeOf(asked)));
  const titles = await listTitles(db, site, asked?.isOwn && report ? pathsOf(report) : [], now);
  const annotations = report ? numbered(await listAnnotations(db, asked.sites, report.period)) : [];
  const given = { from: query.dal ?? "", until: query.al ?? "" };
  const link = (to: string, period: Period) => addressOf(to, period, asked);
  const shown = (to: string, section?: string) =>
    asked ? `${link(to, asked.period)}${comparisonOf(asked)}${sectionOf(section)}` : to;
  const ready = presets(now);
  const body = (
    <StatisticsPage
      {...base}
      path={path}
      period={asked?.period ?? given}
      comparison={asked?.comparison ?? query.confronto ?? ""}
      against={asked?.against ?? { from: query.cdal ?? "", until: query.cal ?? "" }}
      sites={sites}
      chosen={asked?.sites ?? [site]}
      presets={{ week: link(path, ready.week), month: link(path, ready.month), year: link(path, ready.year) }}
      today={civilDateOf(now)}
    >
      {!read.ok && <Notice kind="warning">{refusalText(read.error, base, now)}</Notice>}
      {asked?.comparison === "periodo" && !asked.against && (
        <Notice kind="warning">{panelText(locale)("compare.missing")}</Notice>
      )}
      {read.ok && !report && <Notice kind="warning">{base.text("unavailable")}</Notice>}
      {report && (
        <ReportView
          {...base}
          report={report}
          titles={titles}
          annotations={annotations}
          charts={report.total.views === 0 ? [] : chartsOf(report, annotations, base)}
          isOwn={asked.isOwn}
          files={(["csv", "json", "parquet"] as const).map((kind) => [kind, shown(`${path}.${kind}`, report.section)])}
          embedding={`${context.origin}${frameAddressOf(addressIn(embedPaths, locale), asked)}`}
          sectionAddress={(key) => `${shown(path, key === "-" ? "" : key)}${key === undefined ? "" : "#pages"}`}
          beside={<ComparisonView report={report} locale={locale} formats={base.formats} />}
        >
          <Panels
            report={report}
            locale={locale}
            formats={base.formats}
            nameOfPage={(key) => (asked.isOwn ? pageName(key, titles, base.text("home")) : undefined) ?? key}
          />
        </ReportView>
      )}
    </StatisticsPage>
  );
  const isPlain = Object.values(query).every((value) => value === undefined);
  const suffix = asked && (query.dal || query.al || query.sito) ? link("", asked.period) : "";
  return {
    status: report ? 200 : read.ok ? 503 : 422,
    title: base.text("title"),
    description: base.text("description"),
    breadcrumb: [{ label: base.text("title") }],
    body,
    // What went wrong must not stay: such a page is never kept.
    tags: report ? ["statistics"] : [],
    expiresAt: new Date(now.getTime() + freshMs),
    updatedAt: now,
    alternates: { it: `${statisticsPaths.it}${suffix}`, en: `${statisticsPaths.en}${suffix}` },
    robots: isPlain ? "index" : "noindex",
  };
}

/** The pages that a report names, by address. */
const pathsOf = ({ pages, overview }: Report): string[] => {
  const { entry, exit } = overview.breakdowns;
  return [...new Set([...pages.map(({ path }) => path), ...[...entry, ...exit].map(({ key }) => key)])];
};

/** The comparison of an address, as what is shown now has it. */
const comparisonOf = ({ comparison, against }: Asked): string =>
  comparison === "" || !against
    ? ""
    : `&confronto=${comparison}${comparison === "periodo" ? `&cdal=${against.from}&cal=${against.until}` : ""}`;

const sectionOf = (key: string | undefined): string =>
  key === undefined ? "" : `&sezione=${encodeURIComponent(key === "" ? "-" : key)}`;

/** Why a period cannot be shown, and what to write instead. */
export function refusalText(refusal: PeriodRefusal, { text, formats }: ViewBase, now: Date): string {
  switch (refusal.kind) {
    case "no-date":
      return text("badDate", { text: refusal.text.slice(0, 40), example: civilDateOf(now) });
    case "upside-down":
      return text("upsideDown");
    case "too-long":
      return text("tooLong", { days: formats.count(refusal.days), limit: formats.count(refusal.limit) });
    case "too-early":
      return text("tooEarly", { year: refusal.first.slice(0, 4) });
  }
}

/** The chart as wide screens show it, and as narrow ones do. */
export function chartsOf(
  report: Report,
  annotations: readonly NumberedAnnotation[],
  { text, formats }: ViewBase,
): readonly { readonly shape: ChartShape; readonly svg: string }[] {
  const bars = barsOf(report, formats, annotations);
  const highest = bars.reduce((most, bar) => (bar.views > most.views ? bar : most));
  const description = text("chartDescription", {
    from: formats.day(report.period.from),
    until: formats.day(report.period.until),
    views: formats.count(report.total.views),
    visits: formats.count(report.total.visits),
    most: formats.count(highest.views),
    mostWhen: highest.name,
  });
  const title = text(isByMonth(report.days) ? "chartTitleMonths" : "chartTitle");
  return (["wide", "narrow"] as const).map((shape) => ({
    shape,
    svg: drawChart(bars, { id: `chart-${shape}`, title, description }, formats.count, shape),
  }));
}
