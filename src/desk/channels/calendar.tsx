import type { AdminViewServerProps } from "payload";
import { listPosts, listTemplates } from "#src/channels/index.ts";
import {
  addDays,
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  parseCivilDate,
  startOfDay,
} from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayPostOn, mayReadPosts } from "./access.ts";
import { daysOf } from "./days-of-month.ts";
import { ChannelsFrame } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";

/** The posts of a month, day by day as the days are in Italy. */
export async function Calendar(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const today = civilDateOf(new Date());
  const month = parseCivilDate(`${asked(view, "month")}-01`) ?? (`${today.slice(0, 7)}-01` as CivilDate);
  const days = daysOf(month);
  const [first, last] = [days[0] as CivilDate, days.at(-1) as CivilDate];
  const db = dbOf(req);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const [posts, templates, mayWrite] = await Promise.all([
    listPosts(db, site, { from: startOfDay(first), until: startOfDay(addDays(last, 1)), limit: 1_000 }),
    listTemplates(db, site),
    mayPostOn(req, "write", site),
  ]);
  const byDay = Map.groupBy(posts, ({ at }) => civilDateOf(at));
  const named = dateFormat(language, { weekday: "long", day: "numeric", timeZone: "UTC" });
  const title = dateFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(month));
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>
        {say("calendar")}: {title}
      </h1>
      <SiteChoice {...chosen} path="/admin/canali/calendario" language={language} />
      <p className="arengo-actions">
        <a href={`?site=${site}&month=${addDays(first, -1).slice(0, 7)}`}>{say("previous")}</a>
        <a href={`?site=${site}&month=${addDays(last, 1).slice(0, 7)}`}>{say("next")}</a>
      </p>
      <ol className="arengo-post-days">
        {days.map((day) => (
          <li
            key={day}
            className="arengo-post-day"
            data-weekday={new Date(day).getUTCDay()}
            {...(day === today && { "aria-current": "date" })}
          >
            <h2 className="arengo-post-day-name">{named.format(new Date(day))}</h2>
            <ul>
              {(byDay.get(day) ?? [])
                .toSorted((a, b) => a.at.getTime() - b.at.getTime())
                .map(({ id, title: name, at, state }) => (
                  <li key={id}>
                    <a className="arengo-tap" href={`/admin/canali/post?id=${id}`}>
                      {clockTimeOf(at)} {name || say("untitled")}
                    </a>{" "}
                    ({say(`post.${state}`)})
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <section aria-labelledby="templates">
          <h2 id="templates">{say("templates")}</h2>
          <ul>
            {templates.map(({ id, name }) => (
              <li key={id}>
                <a className="arengo-tap" href={`/admin/canali/post?site=${site}&template=${id}`}>
                  {name}
                </a>
                <form method="post" action="/admin/api/channels/template">
                  <input type="hidden" name="site" value={site} />
                  <input type="hidden" name="id" value={id} />
                  <button
                    type="submit"
                    name="step"
                    value="remove"
                    className="btn btn--style-secondary btn--size-medium"
                  >
                    {say("dropTemplate", { name })}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form className="arengo-form" method="post" action="/admin/api/channels/template">
            <input type="hidden" name="site" value={site} />
            <p className="arengo-field">
              <label htmlFor="template-name">{say("templateName")}</label>
              <input id="template-name" name="name" maxLength={120} required />
            </p>
            <p className="arengo-field">
              <label htmlFor="template-text">{say("text")}</label>
              <textarea id="template-text" name="text" rows={4} maxLength={10_000} required />
            </p>
            <button type="submit" className="btn btn--style-secondary btn--size-medium">
              {say("keepTemplate")}
            </button>
          </form>
        </section>
      )}
    </ChannelsFrame>
  );
}
