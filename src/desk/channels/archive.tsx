import type { AdminViewServerProps } from "payload";
import { listClicks, searchArchive } from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";

const shown = 100;

/** What was said to the networks and what they answered, found by its words. */
export async function Archive(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const words = asked(view, "words").slice(0, 200);
  const db = dbOf(req);
  const [rows, clicks] = await Promise.all([
    searchArchive(db, mainSite, { words, limit: shown }),
    listClicks(db, mainSite),
  ]);
  const time = romeTime(language);
  return (
    <ChannelsFrame view={view}>
      <h1>{say("archive")}</h1>
      <form className="arengo-form" method="get">
        <p className="arengo-field">
          <label htmlFor="archive-words">{say("searchWords")}</label>
          <input id="archive-words" name="words" type="search" defaultValue={words} maxLength={200} />
        </p>
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {say("searchButton")}
        </button>
      </form>
      <p className="arengo-actions">
        <a href={`/admin/api/channels/archive-export?${new URLSearchParams({ words })}`}>{say("export")}</a>
      </p>
      {rows.length === 0 && <p>{say("noArchive")}</p>}
      <ol className="arengo-deliveries">
        {rows.map((row) => (
          <li key={row.id} className="arengo-card">
            <h2 className="arengo-card-name">
              {row.name}: {say(`what.${row.what}`)}, {time.format(row.at)}
            </h2>
            <p className="arengo-words">{row.message.text}</p>
            <p className="arengo-words">
              {row.remoteUrl && (
                <a className="arengo-tap" href={row.remoteUrl}>
                  {row.remoteUrl}
                </a>
              )}{" "}
              {row.person}{" "}
              {row.entry && (
                <a className="arengo-tap" href={`/registro/voci/${row.entry}`}>
                  {say("entry", { entry: row.entry })}
                </a>
              )}{" "}
              {say("hash")}: <code>{row.sha256}</code>
            </p>
          </li>
        ))}
      </ol>
      {clicks.length > 0 && (
        <section aria-labelledby="clicks">
          <h2 id="clicks">{say("clicks")}</h2>
          <ul>
            {clicks.map(({ code, target, clicks: count }) => (
              <li key={code} className="arengo-words">
                /b/{code}: {say("clicksOf", { clicks: count, target })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </ChannelsFrame>
  );
}
