import type { AdminViewServerProps } from "payload";
import { listSilence } from "#src/channels/index.ts";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayConnectOn, mayReadPosts } from "./access.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";

/** Silence periods: those that are known, their reports, and how one is entered. */
export async function Silence(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const [periods, mayKeep] = await Promise.all([listSilence(dbOf(req), site), mayConnectOn(req, site)]);
  const time = romeTime(language);
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>{say("silence")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/silenzio" language={language} />
      <p>{say("silenceHelp")}</p>
      {periods.length === 0 && <p>{say("noPeriods")}</p>}
      <ul>
        {periods.map(({ id, title, basis, startsAt, endsAt, toldAt }) => (
          <li key={id}>
            {title} ({basis}): {time.format(startsAt)} – {time.format(endsAt)}.{" "}
            <a className="arengo-tap" href={`/admin/api/channels/silence-report?id=${id}`}>
              {say("report")}: {title}
            </a>
            {toldAt && toldAt > endsAt && ` ${say("reportTold", { when: time.format(toldAt) })}`}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <form className="arengo-form" method="post" action="/admin/api/channels/silence">
          <input type="hidden" name="site" value={site} />
          {(["title", "basis"] as const).map((name) => (
            <p key={name} className="arengo-field">
              <label htmlFor={`silence-${name}`}>{say(name === "title" ? "periodTitle" : "basis")}</label>
              <input id={`silence-${name}`} name={name} maxLength={200} required />
            </p>
          ))}
          {(["startDay", "startTime", "endDay", "endTime"] as const).map((name) => (
            <p key={name} className="arengo-field">
              <label htmlFor={`silence-${name}`}>{say(name)}</label>
              <input id={`silence-${name}`} name={name} type={name.endsWith("Day") ? "date" : "time"} required />
            </p>
          ))}
          {chosen.sites.length > 1 && (
            <p className="arengo-choice">
              <label>
                <input type="checkbox" name="everywhere" defaultChecked /> {say("everywhere")}
              </label>
            </p>
          )}
          <button type="submit" className="btn btn--style-primary btn--size-medium">
            {say("keepPeriod")}
          </button>
        </form>
      )}
    </ChannelsFrame>
  );
}
