import type { AdminViewServerProps } from "payload";
import { listTitles } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { formatTag } from "#src/kernel/languages.ts";
import {
  areComparable,
  breakDown,
  compareFigures,
  countDays,
  listAnnotations,
  makeOverview,
  measureFigures,
  pageName,
  sectionName,
} from "#src/statistics/desk/index.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";
import { mayKeepFigures } from "./access.ts";
import { AlertList } from "./alert-list.tsx";
import { Annotations } from "./annotations.tsx";
import { DaysChart, Divisions } from "./dashboard-charts.tsx";
import { DashboardForm } from "./dashboard-form.tsx";
import { deskClickHouse, orAway } from "./figures.ts";
import { findAlerts } from "./find-alerts.ts";
import { FiguresFrame } from "./frame.tsx";
import { statisticsDeskMessages } from "./messages.ts";
import { dashboardAddress, readView } from "./read-view.ts";

/** Annotations may speak of days to come. */
const lastDay = "2999-12-31" as CivilDate;
const shown = ["visits", "visitors", "pageViews", "downloads", "notFound"] as const;

/** How one site, several or all were read in some days beside others, and what needs somebody. For everybody of the desk. */
export async function Dashboard(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = statisticsDeskMessages(language);
  const [db, clickhouse, now] = [dbOf(req), await deskClickHouse(), new Date()];
  const today = civilDateOf(now);
  const open = await sitesOfReader(req);
  const wanted = readView(view, open, now);
  const { period, against, section } = wanted;
  const sites = wanted.sites.map(({ key }) => key);
  const [only] = wanted.sites.length === 1 ? wanted.sites : [];
  const found = await orAway(
    Promise.all([
      makeOverview(clickhouse, { sites, period }),
      measureFigures(clickhouse, { sites, period: against }),
      countDays(clickhouse, { sites, period: against }),
      only ? findAlerts({ db, clickhouse }, { site: only.key, now }) : undefined,
      section === undefined
        ? undefined
        : breakDown(clickhouse, { sites, period }, ["path"], { parent: section, joinParents: false, limit: 50 }),
    ]),
  );
  if (!found) {
    return (
      <FiguresFrame view={view}>
        <h1>{say("dash.title")}</h1>
        <p role="alert">{say("refused.away")}</p>
      </FiguresFrame>
    );
  }
  const [overview, before, daysBefore, alerts, ofSection] = found;
  const pages = ofSection?.path ?? overview.breakdowns.path;
  const paths = pages.map(({ key }) => key);
  const titles = only ? await listTitles(db, only.key, paths, now) : new Map<string, string>();
  const since = [addDays(today, -364), period.from].toSorted()[0] as CivilDate;
  const annotations = await listAnnotations(db, sites, { from: since, until: lastDay });
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0, useGrouping: true });
  const growth = new Intl.NumberFormat(formatTag(language), {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  const day = dateFormat(language, { dateStyle: "medium" });
  const days = ({ from, until }: { from: string; until: string }) =>
    day.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`));
  const figures = compareFigures(overview.figures, before);
  const isComparable = areComparable(overview.days, daysBefore);
  const isEmpty = [...overview.days, ...daysBefore].every(({ pageViews }) => pageViews === 0);
  const heading =
    section === undefined
      ? say("dash.pages")
      : say("dash.pagesOf", { name: sectionName(section, language, say("dash.outside")) });
  return (
    <FiguresFrame view={view}>
      <h1>{say("dash.title")}</h1>
      <DashboardForm asked={wanted} sites={open} today={today} language={language} />
      {wanted.isRefused && <p role="alert">{say("form.refused")}</p>}
      <p>
        <a href={`${only?.before ?? ""}/statistiche`}>{say("dash.public")}</a>{" "}
        <a href={`${only?.before ?? ""}/statistiche/adesso`}>{say("dash.live")}</a>
      </p>
      {alerts && only && <AlertList alerts={alerts} site={only} language={language} />}
      {isEmpty ? (
        <p role="status">
          {say("dash.nothing")} {say("dash.nothingYet")}
        </p>
      ) : (
        <>
          <ScrollTable
            label={wanted.sites.map(({ name }) => name).join(", ")}
            columns={[say("dash.figure"), days(period), days(against), say("dash.change")]}
          >
            {shown.map((key) => (
              <tr key={key}>
                <th scope="row">{say(`figure.${key}`)}</th>
                <td>{count.format(figures[key].now ?? 0)}</td>
                <td>{count.format(figures[key].before ?? 0)}</td>
                <td>{figures[key].change === null || !isComparable ? "–" : growth.format(figures[key].change)}</td>
              </tr>
            ))}
          </ScrollTable>
          {!isComparable && <p className="arengo-hint">{say("dash.unequal")}</p>}
          <DaysChart overview={overview} annotations={annotations} period={period} language={language} />
          <h2 id="pages">{heading}</h2>
          {section !== undefined && <a href={dashboardAddress(wanted)}>{say("dash.allSections")}</a>}
          {pages.length === 0 && <p>{say("dash.nothing")}</p>}
          <ol>
            {pages.map((row) => {
              const name = pageName(row.key, titles, say("dash.home")) ?? row.key;
              return (
                <li key={`${row.key} ${row.parent}`}>
                  {only ? <a href={`${only.before}${row.key}`}>{name}</a> : name}: {count.format(row.pageViews)}
                </li>
              );
            })}
          </ol>
          <Divisions
            overview={overview}
            sectionAddress={(key) => `${dashboardAddress(wanted, key)}#pages`}
            language={language}
          />
        </>
      )}
      {only && (
        <Annotations
          view={view}
          annotations={annotations}
          site={only.key}
          mayWrite={mayKeepFigures(req)}
          language={language}
          today={today}
        />
      )}
    </FiguresFrame>
  );
}
