import type { AdminViewServerProps } from "payload";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import {
  composeReport,
  gatherReport,
  holdsNothing,
  listReports,
  pressNote,
  reportPath,
} from "#src/yearly-report/index.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import type { ChosenSite } from "../sites/sites-of-reader.ts";
import { mayPublishReport } from "./access.ts";
import { deskClickHouse, orAway } from "./figures.ts";
import { FiguresFrame } from "./frame.tsx";
import { statisticsDeskMessages } from "./messages.ts";
import { readRefused } from "./refused-form.ts";

/** The yearly report: what it would say, and the button that publishes it. */
export async function YearlyReport(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = statisticsDeskMessages(language);
  const [db, now] = [dbOf(req), new Date()];
  const { site, sites } = await chooseSite(view);
  const published = await listReports(db, site.key);
  const lastYear = Number(civilDateOf(now).slice(0, 4)) - 1;
  const year = Number(asked(view, "year")) || lastYear;
  const day = dateFormat(language, { dateStyle: "long" });
  return (
    <FiguresFrame view={view}>
      <h1>{say("report.title")}</h1>
      <SiteChoice site={site} sites={sites} path="/admin/statistiche/rapporto" language={language} />
      <p>{say("report.intro")}</p>
      <form className="arengo-form arengo-figures" method="get" action="/admin/statistiche/rapporto">
        <input type="hidden" name="site" value={site.key} />
        <label>
          {say("report.year")}
          <input type="number" name="year" min={1990} max={2999} defaultValue={year} required />
        </label>
        <button type="submit">{say("report.preview")}</button>
      </form>
      {asked(view, "year") !== "" && <Preview year={year} view={view} site={site} />}
      <h2>{say("report.published")}</h2>
      {published.length === 0 && <p>{say("report.nonePublished")}</p>}
      <ul>
        {published.map((one) => (
          <li key={one.year}>
            <a href={site.before + reportPath(one.year, "it")}>{one.year}</a>,{" "}
            {say("report.version", { version: one.version, date: day.format(one.publishedAt) })}
          </li>
        ))}
      </ul>
    </FiguresFrame>
  );
}

async function Preview({ year, view, site }: { year: number; view: AdminViewServerProps; site: ChosenSite }) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = statisticsDeskMessages(language);
  const found = await orAway(
    gatherReport({ db: dbOf(req), clickhouse: await deskClickHouse() }, { site: site.key, year, now: new Date() }),
  );
  if (!found) return <p role="alert">{say("refused.away")}</p>;
  if (!found.ok) return <p role="alert">{say(`refused.${found.error.kind}`)}</p>;
  if (holdsNothing(found.value))
    return (
      <p role="status">
        {say("refused.nothing-held")} {say("dash.nothingYet")}
      </p>
    );
  const typed = (await readRefused(req, { form: asked(view, "form"), site: site.key }))?.typed;
  const { gaps } = composeReport(found.value, language);
  const url = site.before + reportPath(year, language);
  return (
    <>
      <h2>{say("report.note")}</h2>
      {pressNote(found.value, language, url)
        .split("\n")
        .filter((sentence) => sentence !== "")
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <h2>{say("report.gaps")}</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {mayPublishReport(req) && (
        <form className="arengo-form arengo-figures" method="post" action="/admin/api/statistiche/report">
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="site" value={site.key} />
          <label>
            {say("report.office")}
            <input name="office" maxLength={300} defaultValue={typed?.office} />
          </label>
          <label>
            {say("report.correction")}
            <textarea name="note" maxLength={2000} rows={3} defaultValue={typed?.note} />
          </label>
          <button type="submit">{say("report.publish", { year: String(year) })}</button>
        </form>
      )}
    </>
  );
}
