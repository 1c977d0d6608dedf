import type { AdminViewServerProps } from "payload";
import { listSilence } from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import { mayConnect } from "./access.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";

/** Silence periods: those that are known, their reports, and how one is entered. */
export async function Silence(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const periods = await listSilence(dbOf(req), mainSite);
  const time = romeTime(language);
  return (
    <ChannelsFrame view={view}>
      <h1>{say("silence")}</h1>
      <p>{say("silenceHelp")}</p>
      {periods.length === 0 && <p>{say("noPeriods")}</p>}
      <ul>
        {periods.map(({ id, title, basis, startsAt, endsAt }) => (
          <li key={id}>
            {title} ({basis}): {time.format(startsAt)} – {time.format(endsAt)}.{" "}
            <a className="arengo-tap" href={`/admin/api/channels/silence-report?id=${id}`}>
              {say("report")}: {title}
            </a>
          </li>
        ))}
      </ul>
      {mayConnect(req) && (
        <form className="arengo-form" method="post" action="/admin/api/channels/silence">
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
          <button type="submit" className="btn btn--style-primary btn--size-medium">
            {say("keepPeriod")}
          </button>
        </form>
      )}
    </ChannelsFrame>
  );
}
