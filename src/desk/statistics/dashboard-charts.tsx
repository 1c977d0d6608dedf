import type { ReactNode } from "react";
import { formatTag } from "#src/kernel/languages.ts";
import {
  type Annotation,
  type BreakdownRow,
  dayBars,
  deviceName,
  drawChart,
  drawLyingBars,
  formatsOf,
  type Overview,
  type Period,
  regionName,
  regionSource,
  sectionName,
} from "#src/statistics/desk/index.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { statisticsDeskMessages } from "./messages.ts";

/** Visits and page views of every day as a drawing, with what happened, and the table behind it. */
export function DaysChart(props: {
  overview: Overview;
  annotations: readonly Annotation[];
  period: Period;
  language: string;
}) {
  const { overview, annotations, period, language } = props;
  const say = statisticsDeskMessages(language);
  const formats = formatsOf(language);
  const shown = annotations.filter(({ fromDay, untilDay }) => fromDay <= period.until && untilDay >= period.from);
  const marks = shown.map((one, index) => ({ ...one, number: index + 1 }));
  const days = overview.days.map(({ day, visits, visitors, pageViews }) => ({
    day,
    visits,
    visitors,
    views: pageViews,
  }));
  const bars = dayBars({ days, period }, formats, marks);
  if (!bars.some(({ views }) => views > 0)) return <p>{say("dash.nothing")}</p>;
  const highest = bars.reduce((most, bar) => (bar.views > most.views ? bar : most));
  const title = say("dash.days");
  const description = say("dash.most", { most: formats.count(highest.views), when: highest.name });
  const charts = (["wide", "narrow"] as const).map((shape) => ({
    shape,
    svg: drawChart(bars, { id: `days-${shape}`, title, description }, formats.count, shape),
  }));
  return (
    <section aria-labelledby="days">
      <h2 id="days">{title}</h2>
      {charts.map(({ shape, svg }) => (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn
        <div key={shape} className={`arengo-chart arengo-chart--${shape}`} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
      <p className="arengo-hint">{say("dash.legend")}</p>
      {marks.length > 0 && (
        <ol>
          {marks.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
      <TableBehind
        caption={title}
        columns={[say("dash.day"), say("figure.visits"), say("figure.visitors"), say("figure.pageViews")]}
        rows={bars.map(({ name, visits, visitors, views }) => ({
          ...{ key: name, name, values: [visits, visitors, views].map(formats.count) },
        }))}
        language={language}
      />
    </section>
  );
}

/** How a division is drawn, and how its rows are called. */
interface Division {
  readonly key: "section" | "country" | "region" | "referrer" | "device" | "download" | "search" | "notFound";
  readonly by: "visits" | "pageViews" | "hits";
}
const divisions: readonly Division[] = [
  { key: "section", by: "pageViews" },
  { key: "referrer", by: "visits" },
  { key: "country", by: "visits" },
  { key: "region", by: "visits" },
  { key: "device", by: "visits" },
  { key: "download", by: "hits" },
  { key: "search", by: "hits" },
  { key: "notFound", by: "hits" },
];
const drawn = 10;

/** Sections, countries, words searched for and so on: each a drawing with the table behind it. Sections lead to their pages. */
export function Divisions(props: { overview: Overview; sectionAddress: (key: string) => string; language: string }) {
  const { overview, language } = props;
  const say = statisticsDeskMessages(language);
  const { count } = formatsOf(language);
  const panels = divisions.flatMap(({ key, by }) => {
    const rows = overview.breakdowns[key].filter((row) => row[by] > 0).slice(0, drawn);
    if (rows.length === 0) return [];
    const named = rows.map((row) => ({ row, label: rowLabel(key, row, language) }));
    return [{ key, by, named, title: say(`division.${key}`), most: named[0] as (typeof named)[number] }];
  });
  return (
    <div className="arengo-panels">
      {panels.map(({ key, by, named, title, most }) => {
        const bars = named.map(({ row, label }) => ({ label, value: row[by], text: count(row[by]) }));
        const description = say("dash.most", { most: count(most.row[by]), when: most.label });
        const svg = drawLyingBars(bars, { id: `division-${key}`, title, description });
        return (
          <section key={key} aria-labelledby={`panel-${key}`}>
            <h2 id={`panel-${key}`}>{title}</h2>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn */}
            <div className="arengo-chart" dangerouslySetInnerHTML={{ __html: svg }} />
            {key === "region" && (
              <p className="arengo-hint">
                <a href={regionSource.url}>{regionSource.text}</a> (CC BY 4.0)
              </p>
            )}
            <TableBehind
              caption={title}
              columns={[say("dash.figure"), say(`unit.${by}`)]}
              isOpen={key === "section"}
              rows={named.map(({ row, label }) => ({
                ...{ key: `${row.key} ${row.parent}`, values: [count(row[by])] },
                name: key === "section" ? <a href={props.sectionAddress(row.key)}>{label}</a> : label,
              }))}
              language={language}
            />
          </section>
        );
      })}
    </div>
  );
}

function rowLabel(key: Division["key"], row: BreakdownRow, language: string): string {
  const say = statisticsDeskMessages(language);
  if (key === "section") return sectionName(row.key, language, say("dash.outside"));
  if (key === "region") return regionName(row.key, language);
  if (row.key === "") return say(key === "referrer" ? "dash.direct" : "dash.unknown");
  if (key === "device") return deviceName(row.key, language);
  if (key !== "country" || !/^[A-Z]{2}$/.test(row.key)) return row.key;
  return new Intl.DisplayNames([formatTag(language)], { type: "region", fallback: "code" }).of(row.key) ?? row.key;
}

function TableBehind(props: {
  caption: string;
  columns: readonly string[];
  rows: readonly { readonly key: string; readonly name: ReactNode; readonly values: readonly string[] }[];
  isOpen?: boolean;
  language: string;
}) {
  const { caption, columns, rows, language } = props;
  const summary = statisticsDeskMessages(language)("dash.table");
  return (
    <details open={props.isOpen}>
      <summary>{summary}</summary>
      <ScrollTable label={`${caption}: ${summary}`} columns={columns}>
        {rows.map(({ key, name, values }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {values.map((value, place) => (
              <td key={columns[place + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </ScrollTable>
    </details>
  );
}
