/** @jsxImportSource preact */

import type { CivilDate } from "#src/kernel/civil-date.ts";
import { formatTag } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { comparedFigures } from "./compared-figures.ts";
import { deviceName } from "./device-name.ts";
import { drawLyingBars, drawStandingBars, type NamedBar } from "./draw-bars.ts";
import type { Formats } from "./format.ts";
import { type PanelText, panelText } from "./panel-messages.ts";
import { type BreakdownRow, publicDimensions } from "./queries/break-down.ts";
import { countedDays } from "./queries/comparable.ts";
import { lengthClasses } from "./queries/live-rows.ts";
import { daysOf } from "./queries/period.ts";
import type { Report } from "./queries/report.ts";
import { regionName, regionSource } from "./regions/region-name.ts";
import { lengthName, referrerName } from "./row-names.ts";

const ofHits: readonly string[] = ["download", "outgoing"];
const rowsDrawn = 10;
const rowsListed = 20;

interface PanelProps {
  readonly locale: Locale;
  readonly formats: Formats;
}

/** How readers call the page at an address; its address where it has no name. */
type NameOfPage = (path: string) => string;

/** Divisions of which nothing is told where nobody knows anything of them. */
const mayBeUnknown: readonly string[] = ["country", "region", "language"];

/** A panel: a drawing and the table behind it. */
interface Panel {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly NamedBar[];
  readonly isStanding: boolean;
}

/** Months, hours, countries, languages and so on of a report, each as a drawing with a table behind it. */
export function Panels(props: PanelProps & { readonly report: Report; readonly nameOfPage: NameOfPage }) {
  const { report, locale, formats, nameOfPage } = props;
  const text = panelText(locale);
  const { months, breakdowns } = report.overview;
  const panels: Panel[] = publicDimensions.map((dimension) => ({
    ...{ id: `panel-${dimension}`, title: text(dimension), isStanding: dimension === "hour" },
    unit: text(ofHits.includes(dimension) ? "hits" : dimension === "hour" ? "figure.pageViews" : "figure.visits"),
    bars: barsOf(dimension, breakdowns[dimension], { locale, formats, nameOfPage }, text),
  }));
  if (months.length > 1) {
    const bars = months.map(({ month, visits }) => ({
      ...{ label: formats.shortMonth(`${month}-01` as CivilDate), value: visits, text: formats.count(visits) },
    }));
    panels.unshift({ id: "panel-months", title: text("months"), unit: text("figure.visits"), bars, isStanding: true });
  }
  const filled = panels.filter(({ bars }) => bars.some(({ value }) => value > 0));
  return (
    <>
      <h2 class="mt-4">{text("panels")}</h2>
      <div class="row">
        {filled.map((panel) => (
          <PanelView key={panel.id} panel={panel} text={text} />
        ))}
      </div>
      {filled.some(({ id }) => id === "panel-region") && (
        <p class="small">
          {text("regionSource")} <a href={regionSource.url}>{regionSource.text}</a> (CC BY 4.0).
        </p>
      )}
    </>
  );
}

/** One drawing with its table, which opens without a script. The page chooses the level of the heading, so that its outline stays in order. */
export function PanelView(props: { panel: Panel; text: PanelText; heading?: "h2" | "h3" }) {
  const { panel, text, heading: Heading = "h3" } = props;
  const { id, title, unit, bars, isStanding } = panel;
  const highest = bars.reduce((most, bar) => (bar.value > most.value ? bar : most), bars[0] as NamedBar);
  const description = text("chart", { title, most: highest.text, name: highest.label });
  const texts = { id: `${id}-chart`, title, description };
  const svg = isStanding
    ? drawStandingBars(bars, texts, Math.ceil(bars.length / 8))
    : drawLyingBars(bars.slice(0, rowsDrawn), texts);
  return (
    <section class="col-12 col-md-6 mb-4" aria-labelledby={id}>
      <Heading class="h5" id={id}>
        {title}
      </Heading>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <details data-behind>
        <summary>{text("table")}</summary>
        <table class="table table-sm">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text("key")}</th>
              <th scope="col" class="text-end">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.label}>
                <th scope="row" class="text-break">
                  {bar.label}
                </th>
                <td class="text-end">{bar.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function barsOf(
  dimension: (typeof publicDimensions)[number],
  rows: readonly BreakdownRow[],
  { locale, formats, nameOfPage }: PanelProps & { readonly nameOfPage: NameOfPage },
  text: PanelText,
): NamedBar[] {
  const by = ofHits.includes(dimension) ? "hits" : dimension === "hour" ? "pageViews" : "visits";
  const bar = (label: string, value: number) => ({ label, value, text: formats.count(value) });
  if (dimension === "hour") {
    const known = new Map(rows.map((row) => [Number(row.key), row.pageViews]));
    return Array.from({ length: 24 }, (_, hour) => bar(String(hour), known.get(hour) ?? 0));
  }
  if (dimension === "length") {
    const known = new Map(rows.map((row) => [row.key, row.visits]));
    return lengthClasses.map(([key]) => bar(lengthName(key), known.get(key) ?? 0));
  }
  if (mayBeUnknown.includes(dimension) && rows.every(({ key }) => key === "")) return [];
  const isPage = dimension === "entry" || dimension === "exit";
  return rows
    .filter((row) => row[by] > 0)
    .slice(0, rowsListed)
    .map((row) => bar(isPage ? nameOfPage(row.key) : nameOf(dimension, row.key, locale, text), row[by]));
}

function nameOf(dimension: string, key: string, locale: Locale, text: PanelText): string {
  if (dimension === "region") return regionName(key, locale);
  if (dimension === "referrer") return referrerName(key, locale);
  if (key === "") return text("unknown");
  if (dimension === "device") return deviceName(key, locale);
  const type = dimension === "country" ? "region" : dimension === "language" ? "language" : undefined;
  if (type === undefined || !/^[A-Za-z]{2,3}$/.test(key)) return key;
  return new Intl.DisplayNames([formatTag(locale)], { type, fallback: "code" }).of(key) ?? key;
}

/** The figures of a period beside those of another. */
export function ComparisonView({ report, locale, formats }: PanelProps & { readonly report: Report }) {
  const text = panelText(locale);
  if (!report.against) return null;
  const { period, figures: before, counted, isComparable } = report.against;
  const unequal = {
    ...{ now: formats.count(countedDays(report.overview.days)), of: formats.count(report.overview.days.length) },
    ...{ before: formats.count(counted), ofBefore: formats.count(daysOf(period)) },
  };
  const percent = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const growth = new Intl.NumberFormat(formatTag(locale), {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  const mean = new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 1 });
  const written = (key: string, value: number | null) => {
    if (value === null) return "–";
    return key.startsWith("share")
      ? percent.format(value)
      : key === "pagesPerVisit"
        ? mean.format(value)
        : formats.count(value);
  };
  const title = text("comparison", { from: formats.day(period.from), until: formats.day(period.until) });
  const rows = comparedFigures(report);
  return (
    <>
      <h2 class="mt-4">{title}</h2>
      {before.pageViews === 0 && <p>{text("noBefore")}</p>}
      {before.pageViews > 0 && !isComparable && <p>{text("unequal", unequal)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="table-responsive mb-4" aria-label={title} tabIndex={0}>
        <table class="table" id="comparison">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text("figure")}</th>
              {(["now", "before", "change"] as const).map((column) => (
                <th scope="col" class="text-end" key={column}>
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, now, before: was, change }) => (
              <tr key={key}>
                <th scope="row">{text(`figure.${key}`)}</th>
                <td class="text-end">{written(key, now)}</td>
                <td class="text-end">{written(key, was)}</td>
                <td class="text-end">{change === null ? "–" : growth.format(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
