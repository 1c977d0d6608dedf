import type { AdminViewServerProps } from "payload";
import { channelText, listClicks, reasons, searchArchive } from "#src/channels/index.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayReadPosts } from "./access.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";
import { channelLabel } from "./reach.ts";

const shown = 100;

/** What was said to the networks and what they answered, found by its words. */
export async function Archive(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const words = asked(view, "words").slice(0, 200);
  const db = dbOf(req);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const [rows, clicks] = await Promise.all([searchArchive(db, site, { words, limit: shown }), listClicks(db, site)]);
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>{say("archive")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/archivio" language={language} />
      <form className="arengo-form" method="get">
        <input type="hidden" name="site" value={site} />
        <p className="arengo-field">
          <label htmlFor="archive-words">{say("searchWords")}</label>
          <input id="archive-words" name="words" type="search" defaultValue={words} maxLength={200} />
        </p>
        <button type="submit" className="btn btn--style-primary btn--size-medium">
          {say("searchButton")}
        </button>
      </form>
      <p className="arengo-actions">
        <a href={`/admin/api/channels/archive-export?${new URLSearchParams({ site, words })}`}>{say("export")}</a>
      </p>
      {rows.length === 0 && <p>{say("noArchive")}</p>}
      <ol className="arengo-deliveries">
        {rows.map((row) => (
          <ArchiveRow key={row.id} row={row} language={language} />
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

type Row = Awaited<ReturnType<typeof searchArchive>>[number];

/** One thing that was said to a network: words and pictures as they went, what it answered, address, entry and hash. */
function ArchiveRow({ row, language }: { row: Row; language: string }) {
  const say = channelsDeskMessages(language);
  const { message, answer, reason, remoteUrl, person, entry, sha256 } = row;
  const name = `${channelLabel(row)}, ${romeTime(language).format(row.at)}`;
  // a person's own words stand as they were written
  const known = reasons.find((one) => one === reason);
  const why = known ? channelText(language)(`reason.${known}`) : person && reason;
  const pictures = [...message.media, ...(message.card?.picture ? [message.card.picture] : [])];
  return (
    <li className="arengo-card">
      <h2 className="arengo-card-name">
        {say(`what.${row.what}`)}: {name}
      </h2>
      <p className="arengo-words">{message.text}</p>
      {message.link && <p className="arengo-words">{message.link}</p>}
      {pictures.map((medium) => (
        <p key={medium.sha256}>
          <a className="arengo-tap" href={`/admin/api/channels/picture?sha256=${medium.sha256}`}>
            {medium.name}
          </a>
          : {medium.alt}
        </p>
      ))}
      {why && <p>{why}</p>}
      <p className="arengo-words">
        {remoteUrl && (
          <a className="arengo-tap" href={remoteUrl}>
            {remoteUrl}
          </a>
        )}{" "}
        {person}{" "}
        {entry && (
          <a className="arengo-tap" href={`/registro/voci/${entry}`}>
            {say("entry", { entry })}
          </a>
        )}
      </p>
      <details>
        <summary>
          {say("netAnswer")} ({name})
        </summary>
        <p className="arengo-words">{answer === null ? say("noAnswer") : <code>{JSON.stringify(answer)}</code>}</p>
        <p className="arengo-words">
          {say("hash")}: <code>{sha256}</code>
        </p>
      </details>
    </li>
  );
}
