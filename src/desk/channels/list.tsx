import type { AdminViewServerProps, ServerProps } from "payload";
import {
  channelText,
  endingVersions,
  findSilence,
  listAccounts,
  listOpenQuestions,
  listPosts,
} from "#src/channels/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { readDeskSettings } from "../settings.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayPostOn, mayReadPosts } from "./access.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { channelsDeskMessages } from "./messages.ts";
import { channelLabel, deskReach, publishers } from "./reach.ts";

const shown = 50;

/** What was said and where it arrived, what waits for a decision, and which channels have stopped. */
export async function Channels(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const text = channelText(language);
  const db = dbOf(req);
  const now = new Date();
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const settings = await readDeskSettings();
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const { simulator, versions } = deskReach(settings);
  const [accounts, posts, questions, silence, mayWrite] = await Promise.all([
    listAccounts(db, site),
    listPosts(db, site, { limit: shown }),
    listOpenQuestions(db, site, shown),
    findSilence(db, site, now),
    mayPostOn(req, "write", site),
  ]);
  const time = romeTime(language);
  const used = new Set(accounts.map(({ network }) => network));
  const ending = endingVersions(versions, civilDateOf(now)).filter(({ network }) => used.has(network));
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/canali" language={language} />
      <p>{say("intro")}</p>
      {simulator && (
        <p role="status">
          {say("simulated")} <a href={simulator.replace("127.0.0.1", "localhost")}>{say("simulatedLink")}</a>
        </p>
      )}
      {silence && (
        <p role="status">{say("silenceNow", { title: silence.title, until: time.format(silence.endsAt) })}</p>
      )}
      {accounts
        .filter(({ state }) => state === "stopped")
        .map(({ id, name, network, stopReason }) => (
          <p key={id} role="alert">
            {say("stopped", {
              channel: channelLabel({ network, name }),
              why: stopReason ? text(`reason.${stopReason}`) : "",
            })}
          </p>
        ))}
      {ending.map(({ network, version, lastDay }) => (
        <p key={network} role="alert">
          {lastDay
            ? say("versionEnds", { network: publishers.get(network)?.name ?? network, version, day: lastDay })
            : say("versionUnknown", { network: publishers.get(network)?.name ?? network, version })}
        </p>
      ))}
      {mayWrite && (
        <p className="arengo-actions">
          <a href={`/admin/canali/post?site=${site}`}>{say("newPost")}</a>
        </p>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <h2 id="questions">{say("questions")}</h2>
          <ul>
            {questions.map(({ id, postId, title, name, network, state, reason }) => (
              <li key={id}>
                <a className="arengo-tap" href={`/admin/canali/post?id=${postId}`}>
                  {title || say("untitled")}
                </a>
                : {channelLabel({ network, name })}, {text(`state.${state}`)}. {reason ? text(`reason.${reason}`) : ""}
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{say("posts")}</h2>
      {posts.length === 0 ? <p>{say("noPosts")}</p> : <Posts posts={posts} language={language} />}
    </ChannelsFrame>
  );
}

function Posts({ posts, language }: { posts: Awaited<ReturnType<typeof listPosts>>; language: string }) {
  const say = channelsDeskMessages(language);
  const time = romeTime(language);
  return (
    <ScrollTable label={say("posts")} columns={[say("post"), say("when"), say("state"), say("channelsHeading")]}>
      {posts.map(({ id, title, at, state, deliveries }) => (
        <tr key={id}>
          <th scope="row">
            <a className="arengo-tap" href={`/admin/canali/post?id=${id}`}>
              {title || say("untitled")}
            </a>
          </th>
          <td>{time.format(at)}</td>
          <td>{say(`post.${state}`)}</td>
          <td>
            {deliveries.length > 0 &&
              say("arrived", {
                sent: deliveries.filter((one) => one.state === "sent").length,
                all: deliveries.length,
              })}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** The way to the channels, in the desk's menu. */
export function ChannelsLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/canali">
      <span className="nav__link-label">{channelsDeskMessages(i18n.language)("title")}</span>
    </a>
  );
}
