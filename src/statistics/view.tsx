/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import { durationText, type Formats, pageName, sectionName } from "./format.ts";
import type { StatisticsText } from "./messages.ts";
import { panelText } from "./panel-messages.ts";
import { type Figures, silenceMinutes } from "./queries/by-day.ts";
import type { Period } from "./queries/period.ts";
import type { Report } from "./queries/report.ts";

/** What every part of the page is written with. */
export interface ViewBase {
  readonly locale: Locale;
  readonly text: StatisticsText;
  readonly formats: Formats;
}

/** The page around its figures: title, form for the period, ready-made periods. */
export function StatisticsPage(
  props: ViewBase & {
    readonly path: string;
    readonly period: { readonly from: string; readonly until: string };
    readonly comparison: string;
    readonly presets: Readonly<Record<"week" | "month" | "year", Period>>;
    readonly today: string;
    readonly children: ComponentChildren;
  },
) {
  const { text, path, period } = props;
  const panels = panelText(props.locale);
  return (
    <div class="container py-4">
      <h1>{text("title")}</h1>
      <p class="lead">{text("lead")}</p>
      <form action={path} method="get" class="my-4" aria-label={text("period")}>
        <div class="row g-3 align-items-end">
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="dal">
              {text("from")}
            </label>
            <input
              class="form-control"
              type="date"
              id="dal"
              name="dal"
              value={period.from}
              max={props.today}
              required
            />
          </div>
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="al">
              {text("until")}
            </label>
            <input class="form-control" type="date" id="al" name="al" value={period.until} max={props.today} required />
          </div>
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="confronto">
              {panels("compare")}
            </label>
            <select class="form-select" id="confronto" name="confronto">
              {(["", "prima", "anno"] as const).map((value, place) => (
                <option value={value} selected={value === props.comparison} key={value}>
                  {panels((["compare.none", "compare.before", "compare.year"] as const)[place] ?? "compare.none")}
                </option>
              ))}
            </select>
          </div>
          <div class="col-12 col-sm-auto">
            <button class="btn btn-primary" type="submit">
              {text("show")}
            </button>
          </div>
        </div>
      </form>
      <nav aria-label={text("presets")}>
        <ul class="list-inline">
          {(["week", "month", "year"] as const).map((name) => (
            <li class="list-inline-item me-4" key={name}>
              <a href={addressOf(path, props.presets[name])}>{text(name)}</a>
            </li>
          ))}
          <li class="list-inline-item me-4">
            <a href={`${path}/${props.locale === "it" ? "adesso" : "now"}`}>{panels("live")}</a>
          </li>
          <li class="list-inline-item me-4">
            <a href={`${path}/${props.locale === "it" ? "rapporto" : "report"}`}>{panels("reports")}</a>
          </li>
        </ul>
      </nav>
      {props.children}
    </div>
  );
}

/** Address of the figures of a period. */
export const addressOf = (path: string, { from, until }: Period): string => `${path}?dal=${from}&al=${until}`;

/** One plain sentence in place of the figures. */
export function Notice({ children, kind }: { children: ComponentChildren; kind: "warning" | "info" }) {
  return (
    <div class={kind === "warning" ? "alert alert-warning" : "alert alert-info"} role="status">
      {children}
    </div>
  );
}

interface FilledProps extends ViewBase {
  readonly report: Report;
  /** The same page with the pages of one section alone; of all without a key. */
  readonly sectionAddress: (key?: string) => string;
  /** What is shown right after the totals. */
  readonly beside: ComponentChildren;
  /** What is shown at the end of the figures. */
  readonly children: ComponentChildren;
  /** The SVG of `drawChart`. */
  readonly chart: string;
  /** Titles of documents by address. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The figures of a report, each with its definition. */
export function ReportView(props: FilledProps & { readonly csv: string; readonly json: string }) {
  const { text, formats, report } = props;
  const { from, until } = report.period;
  return (
    <>
      <p>
        <strong>{text("periodShown", { from: formats.day(from), until: formats.day(until) })}</strong>. {text("time")}
      </p>
      {report.total.views === 0 ? (
        <Notice kind="info">
          <h2 class="h5">{text("emptyTitle")}</h2>
          <p class="mb-0">{text("empty")}</p>
        </Notice>
      ) : (
        <Filled {...props} />
      )}
      <h2 class="mt-4">{text("definitions")}</h2>
      <p>{text("privacy")}</p>
      <h2 class="mt-4">{text("downloads")}</h2>
      <ul>
        <li>
          <a href={props.csv}>{text("csv")}</a>
        </li>
        <li>
          <a href={props.json}>{text("json")}</a>
        </li>
      </ul>
    </>
  );
}

function Filled(props: FilledProps) {
  const { text, formats, report } = props;
  return (
    <>
      <h2 class="mt-4">{text("totals")}</h2>
      <Totals {...props} />
      {props.beside}
      <h2 class="mt-4">{text("byDay")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="overflow-auto" aria-label={text("byDay")} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; texts in it are escaped by the DOM that made it */}
        <div dangerouslySetInnerHTML={{ __html: props.chart }} />
      </section>
      <p class="small">{text("chartLegend")}</p>
      <details class="mb-4">
        <summary>{text("dayTable")}</summary>
        <FiguresTable
          {...props}
          caption={text("dayCaption")}
          heading={text("day")}
          rows={report.days.map((day) => ({ ...day, key: day.day, name: formats.day(day.day) }))}
        />
      </details>
      <h2 class="mt-4">{text("bySection")}</h2>
      <p>{text("sectionNote")}</p>
      <FiguresTable
        {...props}
        caption={text("sectionCaption")}
        heading={text("section")}
        rows={report.sections.map((row) => ({
          ...row,
          key: row.section,
          name: (
            <a href={props.sectionAddress(row.section === "" ? "-" : row.section)}>
              {sectionName(row.section, props.locale, text("otherPages"))}
            </a>
          ),
        }))}
      />
      <h2 class="mt-4" id="pages">
        {text("mostRead")}
      </h2>
      {report.section !== undefined && (
        <p>
          {panelText(props.locale)("onlySection", {
            name: sectionName(report.section, props.locale, text("otherPages")),
          })}{" "}
          <a href={props.sectionAddress()}>{panelText(props.locale)("allSections")}</a>
        </p>
      )}
      <FiguresTable
        {...props}
        caption={text("mostReadCaption", { count: report.pages.length })}
        heading={text("page")}
        rows={report.pages.map((page) => ({
          ...page,
          key: page.path,
          name: <PageLink path={page.path} title={pageName(page.path, props.titles, text("home"))} />,
        }))}
      />
      {props.children}
    </>
  );
}

function PageLink({ path, title }: { path: string; title: string | undefined }) {
  return (
    <>
      <a class="text-break" href={path}>
        {title ?? path}
      </a>
      {title !== undefined && <span class="d-block small fw-normal text-break">{path}</span>}
    </>
  );
}

function Totals({ text, formats, report }: ViewBase & { readonly report: Report }) {
  const { total, time } = report;
  const figures = [
    [text("visits"), formats.count(total.visits), text("visitsDefinition", { minutes: silenceMinutes })],
    [text("visitors"), formats.count(total.visitors), text("visitorsDefinition")],
    [text("views"), formats.count(total.views), text("viewsDefinition")],
    [
      text("timeOnPage"),
      time.measured === 0 ? text("timeUnknown") : durationText(time.medianSeconds, text),
      text("timeDefinition", { count: formats.count(time.measured) }),
    ],
  ] as const;
  return (
    <dl class="row">
      {figures.map(([name, value, definition]) => (
        <div class="col-12 col-md-6 mb-4" key={name}>
          <dt>{name}</dt>
          <dd class="h3 mb-1">{value}</dd>
          <dd class="small">{definition}</dd>
        </div>
      ))}
    </dl>
  );
}

type Row = Partial<Pick<Figures, "visits">> &
  Pick<Figures, "visitors" | "views"> & { readonly key: string; readonly name: ComponentChildren };

function FiguresTable(
  props: ViewBase & { readonly caption: string; readonly heading: string; readonly rows: readonly Row[] },
) {
  const { text, formats, rows } = props;
  const withVisits = rows.some((row) => row.visits !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-responsive mb-4" aria-label={props.caption} tabIndex={0}>
      <table class="table table-striped">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.heading}</th>
            {withVisits && (
              <th scope="col" class="text-end">
                {text("visits")}
              </th>
            )}
            <th scope="col" class="text-end">
              {text("visitors")}
            </th>
            <th scope="col" class="text-end">
              {text("views")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.visits !== undefined && <td class="text-end">{formats.count(row.visits)}</td>}
              <td class="text-end">{formats.count(row.visitors)}</td>
              <td class="text-end">{formats.count(row.views)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
