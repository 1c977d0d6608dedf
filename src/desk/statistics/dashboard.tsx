import type { AdminViewServerProps } from "payload";
import { listTitles } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { formatTag } from "#src/kernel/languages.ts";
import {
  compareFigures,
  listAnnotations,
  makeOverview,
  measureFigures,
  pageName,
  sectionName,
} from "#src/statistics/desk/index.ts";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayKeepFigures } from "./access.ts";
import { Annotations } from "./annotations.tsx";
import { deskClickHouse, orAway } from "./figures.ts";
import { type Alerts, findAlerts } from "./find-alerts.ts";
import { FiguresFrame } from "./frame.tsx";
import { statisticsDeskMessages } from "./messages.ts";

/** `?site=tutti`: the sites of whoever asks, summed. */
const everySite = "tutti";
/** Annotations may speak of days to come. */
const lastDay = "2999-12-31" as CivilDate;
const shown = ["visits", "visitors", "pageViews", "downloads", "notFound"] as const;

/** The last thirty days beside the thirty before, and what needs somebody. For everybody of the desk. */
export async function Dashboard(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = statisticsDeskMessages(language);
  const [db, clickhouse, now] = [dbOf(req), await deskClickHouse(), new Date()];
  const until = civilDateOf(now);
  const chosen = await chooseSite(view);
  const isAll = asked(view, "site") === everySite && chosen.sites.length > 1;
  const sites = isAll ? chosen.sites.map(({ key }) => key) : [chosen.site.key];
  const site = chosen.site.key;
  const month = { from: addDays(until, -29), until };
  const found = await orAway(
    Promise.all([
      makeOverview(clickhouse, { sites, period: month }),
      measureFigures(clickhouse, { sites, period: { from: addDays(until, -59), until: addDays(until, -30) } }),
      findAlerts({ db, clickhouse }, { site, now }),
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
  const [overview, before, alerts] = found;
  const { path, search } = overview.breakdowns;
  const shownPaths = path.map(({ key }) => key);
  const titles = await listTitles(db, site, isAll ? [] : shownPaths, now);
  const annotations = isAll ? [] : await listAnnotations(db, [site], { from: addDays(until, -364), until: lastDay });
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0 });
  const growth = new Intl.NumberFormat(formatTag(language), {
    ...{ style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" },
  });
  const figures = compareFigures(overview.figures, before);
  return (
    <FiguresFrame view={view}>
      <h1>{say("dash.title")}</h1>
      <SiteChoice
        site={isAll ? { key: everySite, name: "", before: "" } : chosen.site}
        sites={
          chosen.sites.length > 1
            ? [...chosen.sites, { key: everySite, name: say("dash.all"), before: "" }]
            : chosen.sites
        }
        path="/admin/statistiche"
        language={language}
      />
      <p>
        {say("dash.intro")} <a href={`${chosen.site.before}/statistiche`}>{say("dash.public")}</a>
      </p>
      {!isAll && <AlertList alerts={alerts} language={language} />}
      <ScrollTable label={say("dash.title")}>
        <thead>
          <tr>
            {(["figure", "now", "before", "change"] as const).map((column) => (
              <th scope="col" key={column}>
                {say(`dash.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((key) => (
            <tr key={key}>
              <th scope="row">{say(`figure.${key}`)}</th>
              <td>{count.format(figures[key].now ?? 0)}</td>
              <td>{count.format(figures[key].before ?? 0)}</td>
              <td>{figures[key].change === null ? "–" : growth.format(figures[key].change)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <h2>{say("dash.pages")}</h2>
      <ol>
        {path.map((row) => (
          <li key={row.key}>
            <a href={`${chosen.site.before}${row.key}`}>{pageName(row.key, titles, "/") ?? row.key}</a>:{" "}
            {count.format(row.pageViews)}
          </li>
        ))}
      </ol>
      {search.length > 0 && (
        <>
          <h2>{say("dash.searches")}</h2>
          <ol>
            {search.map((row) => (
              <li key={row.key}>
                {row.key}: {count.format(row.hits)}
              </li>
            ))}
          </ol>
        </>
      )}
      {!isAll && (
        <Annotations
          annotations={annotations}
          site={site}
          mayWrite={mayKeepFigures(req)}
          language={language}
          today={until}
        />
      )}
    </FiguresFrame>
  );
}

function AlertList({ alerts, language }: { alerts: Alerts; language: string }) {
  const say = statisticsDeskMessages(language);
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0 });
  const day = dateFormat(language, { dateStyle: "long" });
  const asDay = (text: string) => day.format(new Date(`${text}T12:00:00Z`));
  const sentences = [
    ...alerts.brokenLinks.map(({ url, views }) => say("alerts.link", { url, views: count.format(views) })),
    ...alerts.misses.map(({ query, asked }) => say("alerts.miss", { query, asked: count.format(asked) })),
    ...alerts.peaks.map((peak) =>
      say("alerts.peak", {
        ...{ day: asDay(peak.day), views: count.format(peak.pageViews), usual: count.format(peak.usual) },
      }),
    ),
    ...alerts.unreadSections.map((key) => say("alerts.section", { name: sectionName(key, language, "/") })),
    ...alerts.silentAccounts.map(({ name, last }) =>
      last === null ? say("alerts.neverSaid", { name }) : say("alerts.saidLast", { name, day: asDay(last) }),
    ),
    ...alerts.silentProfiles.map(({ name, last }) =>
      last === null ? say("alerts.never", { name }) : say("alerts.silent", { name, day: asDay(last) }),
    ),
  ];
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{say("alerts.title")}</h2>
      {sentences.length === 0 ? (
        <p>{say("alerts.none")}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
