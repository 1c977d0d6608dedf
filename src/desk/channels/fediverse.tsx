import type { AdminViewServerProps } from "payload";
import { countFediverse, handleOf, listActors, listBlocks } from "#src/channels/index.ts";
import { findSiteOrigin, mainSite } from "#src/content/index.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { LastAnswer } from "../last-answer.tsx";
import { readDeskSettings } from "../settings.ts";
import { mayConnect, mayReadPosts } from "./access.ts";
import { fediverseMessages } from "./fediverse-messages.ts";
import { ChannelsFrame } from "./frame.tsx";
import { listNamedSites } from "./named-sites.ts";

/** The sites' own actors: which are open, how many follow, who is blocked. */
export async function Fediverse(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = fediverseMessages(req.i18n.language);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const db = dbOf(req);
  const now = new Date();
  const { config } = await readDeskSettings();
  const [sites, actors, blocks, sends] = await Promise.all([
    listNamedSites(db, now),
    listActors(db),
    listBlocks(db, mainSite),
    countFediverse(db, now),
  ]);
  const origins = new Map(
    await Promise.all(sites.map(async ({ key }) => [key, await findSiteOrigin(db, key, config.publicUrl)] as const)),
  );
  const [yes, not] = [asked(view, "yes"), asked(view, "not")];
  return (
    <ChannelsFrame view={view}>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      {(yes || not) && (
        <LastAnswer isRefused={not !== ""}>{say((not ? `refused.${not}` : `done.${yes}`) as "done.opened")}</LastAnswer>
      )}
      <ul>
        {sites.map(({ key, name }) => {
          const actor = actors.find(({ site }) => site === key);
          return (
            <li key={key}>
              {actor
                ? say("opened", { handle: handleOf(origins.get(key) ?? "", key), count: actor.followers })
                : mayConnect(req) && (
                    <form method="post" action="/admin/api/channels/fediverse-open">
                      <button type="submit" name="site" value={key} className="btn btn--style-primary btn--size-medium">
                        {say("open", { name })}
                      </button>
                    </form>
                  )}
            </li>
          );
        })}
      </ul>
      <p>{say("servers", sends)}</p>
      <h2>{say("blocks")}</h2>
      {blocks.length === 0 && <p>{say("noBlocks")}</p>}
      <ul>
        {blocks.map(({ value, reason }) => (
          <li key={value}>
            {value} {reason && `(${reason})`}
            {mayConnect(req) && (
              <form method="post" action="/admin/api/channels/fediverse-block">
                <input type="hidden" name="value" value={value} />
                <button type="submit" name="step" value="unblock" className="btn btn--style-secondary btn--size-medium">
                  {say("unblock", { value })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayConnect(req) && (
        <form className="arengo-form" method="post" action="/admin/api/channels/fediverse-block">
          <p className="arengo-field">
            <label htmlFor="block-value">{say("blockValue")}</label>
            <input id="block-value" name="value" maxLength={1_000} required />
          </p>
          <p className="arengo-field">
            <label htmlFor="block-reason">{say("reason")}</label>
            <input id="block-reason" name="reason" maxLength={500} />
          </p>
          <button type="submit" className="btn btn--style-primary btn--size-medium">
            {say("block")}
          </button>
        </form>
      )}
    </ChannelsFrame>
  );
}
