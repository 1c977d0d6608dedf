/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { AnnotationList, type NumberedAnnotation, wordsOf } from "./annotation-list.tsx";
import type { ChartShape } from "./chart.ts";
import { barsOf, durationText, type Formats, foreignTitle, isByMonth, pageName, sectionName } from "./format.ts";
import type { StatisticsText } from "./messages.ts";
import { panelText } from "./panel-messages.ts";
import { type Figures, silenceMinutes } from "./queries/by-day.ts";
import type { Report } from "./queries/report.ts";

/** What every part of the page is written with. */
export interface ViewBase {
  readonly locale: Locale;
  readonly text: StatisticsText;
  readonly formats: Formats;
}

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
  /** The SVGs of `drawChart`; none when there is nothing to draw. */
  readonly charts: readonly { readonly shape: ChartShape; readonly svg: string }[];
  readonly annotations: readonly NumberedAnnotation[];
  /** Whether the pages are those of this site: then they are links. */
  readonly isOwn: boolean;
  /** Titles of documents by address. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The figures of a report, each with its definition. */
export function ReportView(
  props: FilledProps & {
    /** Kinds of files with their addresses. */
    readonly files: readonly (readonly ["csv" | "json" | "parquet", string])[];
    /** Address of the chart alone. */
    readonly embedding: string;
  },
) {
  const { text, formats, report, locale } = props;
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
        {props.files.map(([kind, address]) => (
          <li key={kind}>
            <a href={address}>{kind === "parquet" ? panelText(locale)("parquet") : text(kind)}</a>
          </li>
        ))}
      </ul>
      <details class="mb-4 d-print-none">
        <summary>{panelText(locale)("embed")}</summary>
        <p>{panelText(locale)("embedHelp")}</p>
        <pre class="text-wrap">
          <code>{props.embedding}</code>
        </pre>
      </details>
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
      <h2 class="mt-4">{isByMonth(report.days) ? panelText(props.locale)("months") : text("byDay")}</h2>
      {props.charts.map(({ shape, svg }) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn
        <div key={shape} class={shapeClasses[shape]} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
      <p class="small">{text("chartLegend")}</p>
      <AnnotationList annotations={props.annotations} locale={props.locale} formats={formats} />
      <details class="mb-4" data-behind>
        <summary>{text("dayTable")}</summary>
        {isByMonth(report.days) ? (
          <FiguresTable
            {...props}
            caption={text("chartTitleMonths")}
            heading={formats.monthWord}
            rows={barsOf(report, formats).map((month) => ({ ...month, key: month.name }))}
          />
        ) : (
          <FiguresTable
            {...props}
            caption={text("dayCaption")}
            heading={text("day")}
            rows={report.days.map((day) => ({ ...day, key: day.day, name: <DayName {...props} day={day.day} /> }))}
          />
        )}
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
          name: props.isOwn ? (
            <PageLink locale={props.locale} path={page.path} title={pageName(page.path, props.titles, text("home"))} />
          ) : (
            <span class="text-break">{page.path}</span>
          ),
        }))}
      />
      {props.children}
    </>
  );
}

/** Each screen shows one of the two; paper the wide one. */
const shapeClasses: Readonly<Record<ChartShape, string>> = {
  wide: "d-none d-md-block d-print-block",
  narrow: "d-md-none d-print-none",
};

/** A day of the table, with what was written about it. */
function DayName({ day, annotations, formats, locale }: FilledProps & { readonly day: CivilDate }) {
  const here = annotations.filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
  return (
    <>
      {formats.day(day)}
      {here.map((annotation) => {
        const { text, lang } = wordsOf(annotation, locale);
        return (
          <span key={annotation.id} class="d-block small fw-normal" lang={lang}>
            {text}
          </span>
        );
      })}
    </>
  );
}

function PageLink({ path, title, locale }: { path: string; title: string | undefined; locale: Locale }) {
  return (
    <>
      <a class="text-break" href={path} {...(title !== undefined && foreignTitle(path, locale))}>
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
