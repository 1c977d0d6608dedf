/** @jsxImportSource preact */

import { listTitles, sections } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { drawChart } from "./chart.ts";
import { barsOf, formatsOf } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { ComparisonView, Panels } from "./panels.tsx";
import { statisticsPaths } from "./paths.ts";
import { againstOf, type PeriodRefusal, presets, readPeriod } from "./queries/period.ts";
import type { Report } from "./queries/report.ts";
import type { Reports } from "./reports.ts";
import { addressOf, Notice, ReportView, StatisticsPage, type ViewBase } from "./view.tsx";

const freshMs = 60_000;

/**
 * The page that shows how the site is read: visits, visitors and page views of a period (`?dal=2026-03-01&al=2026-03-31`, both
 * days counted). A period that makes no sense gets a sentence (422), figures that cannot be had now another (503).
 */
export const statisticsPage = (deps: { reports: Reports }): PublicPage => ({
  paths: statisticsPaths,
  query: ["dal", "al", "confronto", "sezione"],
  load: (context) => loadPage(context, deps.reports),
});

async function loadPage({ db, locale, now, site, query }: PageContext, reports: Reports): Promise<PageModel> {
  const base: ViewBase = { locale, text: statisticsText(locale), formats: formatsOf(locale) };
  const path = addressIn(statisticsPaths, locale);
  const period = readPeriod(query, now);
  const asked = { comparison: query.confronto ?? "", section: knownSection(query.sezione) };
  const against = period.ok ? againstOf(period.value, asked.comparison) : undefined;
  const scope = { site, ...(against && { against }), ...(asked.section !== undefined && { section: asked.section }) };
  const report = period.ok ? await reports({ ...scope, period: period.value }) : undefined;
  const paths = report?.pages.map((page) => page.path) ?? [];
  const titles = await listTitles(db, site, paths, now);
  const shown = period.ok ? period.value : { from: query.dal ?? "", until: query.al ?? "" };
  const body = (
    <StatisticsPage
      {...base}
      path={path}
      period={shown}
      comparison={asked.comparison}
      presets={presets(now)}
      today={civilDateOf(now)}
    >
      {!period.ok && <Notice kind="warning">{refusalText(period.error, base, now)}</Notice>}
      {period.ok && !report && <Notice kind="warning">{base.text("unavailable")}</Notice>}
      {report && (
        <ReportView
          {...base}
          report={report}
          titles={titles}
          chart={report.total.views === 0 ? "" : await chartOf(report, base)}
          csv={addressOf(`${path}.csv`, report.period)}
          json={addressOf(`${path}.json`, report.period)}
          sectionAddress={(key) =>
            `${addressOf(path, report.period)}${key === undefined ? "" : `&sezione=${encodeURIComponent(key)}`}`
          }
          beside={<ComparisonView report={report} locale={locale} formats={base.formats} />}
        >
          <Panels report={report} locale={locale} formats={base.formats} />
        </ReportView>
      )}
    </StatisticsPage>
  );
  const suffix = period.ok && (query.dal || query.al) ? addressOf("", period.value) : "";
  return {
    status: report ? 200 : period.ok ? 503 : 422,
    title: base.text("title"),
    description: base.text("description"),
    breadcrumb: [{ label: base.text("title") }],
    body,
    // What went wrong must not stay: such a page is never kept.
    tags: report ? ["statistics"] : [],
    expiresAt: new Date(now.getTime() + freshMs),
    alternates: { it: `${statisticsPaths.it}${suffix}`, en: `${statisticsPaths.en}${suffix}` },
    robots: query.dal || query.al || query.confronto || query.sezione ? "noindex" : "index",
  };
}

/** A section of the tree, or the pages outside of it (`-`); anything else is as if nothing was asked. */
function knownSection(asked: string | undefined): string | undefined {
  if (asked === "-") return "";
  return sections.some(({ key }) => key === asked) ? asked : undefined;
}

/** Why a period cannot be shown, and what to write instead. */
export function refusalText(refusal: PeriodRefusal, { text, formats }: ViewBase, now: Date): string {
  switch (refusal.kind) {
    case "no-date":
      return text("badDate", { text: refusal.text.slice(0, 40), example: civilDateOf(now) });
    case "upside-down":
      return text("upsideDown");
    case "too-long":
      return text("tooLong", { days: formats.count(refusal.days), limit: formats.count(refusal.limit) });
  }
}

async function chartOf(report: Report, { text, formats }: ViewBase): Promise<string> {
  const bars = barsOf(report, formats);
  const highest = bars.reduce((most, bar) => (bar.views > most.views ? bar : most));
  const description = text("chartDescription", {
    from: formats.day(report.period.from),
    until: formats.day(report.period.until),
    views: formats.count(report.total.views),
    visits: formats.count(report.total.visits),
    most: formats.count(highest.views),
    mostWhen: highest.name,
  });
  const title = text(bars.length === report.days.length ? "chartTitle" : "chartTitleMonths");
  return drawChart(bars, { id: "chart", title, description }, formats.count);
}
