import type { AdminViewServerProps } from "payload";
import {
  countResponses,
  countStillThere,
  type ItemState,
  listAnswers,
  listAsked,
  listItemOffices,
  listItems,
  listStopWords,
} from "#src/channels/index.ts";
import { may } from "#src/identity/index.ts";
import { asked } from "../albo/frame.tsx";
import { rolesOf } from "../collections/access.ts";
import { dbOf } from "../db.ts";
import { LastAnswer } from "../last-answer.tsx";
import { listOffices } from "../requests/access.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayPostOn, mayReadPosts } from "./access.ts";
import { ChannelsFrame } from "./frame.tsx";
import { InboxAsked } from "./inbox-asked.tsx";
import { InboxItem } from "./inbox-item.tsx";
import { inboxMessages } from "./inbox-messages.ts";
import { publishers } from "./reach.ts";
import { Responses } from "./responses.tsx";

const states: readonly ItemState[] = ["open", "answered", "closed", "hidden", "gone"];
const mostShown = 100;
const spanMs = 90 * 86_400_000;

/** Comments and mentions: what is to be done first, the oldest on top; how soon people get an answer. */
export async function Inbox(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = inboxMessages(language);
  if (!mayReadPosts(req)) return <ChannelsFrame view={view}>{null}</ChannelsFrame>;
  const db = dbOf(req);
  const now = new Date();
  const state = states.find((one) => one === asked(view, "state")) ?? "open";
  const office = asked(view, "office");
  const chosen = await chooseSite(view);
  const { key: site } = chosen.site;
  const [items, known, offices, responses, words, profiles, stillThere] = await Promise.all([
    listItems(db, site, { states: [state], office, limit: mostShown }),
    listItemOffices(db, site),
    listOffices(db, now),
    countResponses(db, site, { from: new Date(now.getTime() - spanMs), until: now }),
    listStopWords(db, site),
    listAsked(db, publishers, site),
    countStillThere(db, site),
  ]);
  const [mayAnswer, mayAssign] = await Promise.all([mayPostOn(req, "publish", site), mayPostOn(req, "write", site)]);
  const mayAdminister = mayAssign && may(rolesOf(req), "administer");
  const answers = await listAnswers(
    db,
    items.map(({ id }) => id),
  );
  const all = [...new Set([...offices, ...known])].sort((a, b) => a.localeCompare(b, "it"));
  return (
    <ChannelsFrame view={view} site={site}>
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/commenti" language={language} />
      <p>{say("intro")}</p>
      <p>
        <a className="arengo-tap" href={`${chosen.site.before}/profili-ufficiali/moderazione`}>
          {say("policy")}
        </a>
      </p>
      <Answer view={view} />
      <InboxAsked {...{ profiles, site, language }} mayAsk={mayAssign} />
      {stillThere > 0 && (
        <p className="arengo-problem">
          <a className="arengo-tap" href={`/admin/canali/commenti?site=${site}&state=hidden`}>
            {say("stillThereCount", { count: stillThere })}
          </a>
        </p>
      )}
      <form className="arengo-form" method="get">
        <input type="hidden" name="site" value={site} />
        <p className="arengo-field">
          <label htmlFor="inbox-state">{say("filter")}</label>
          <select id="inbox-state" name="state" defaultValue={state}>
            {states.map((one) => (
              <option key={one} value={one}>
                {say(`show.${one}`)}
              </option>
            ))}
          </select>
        </p>
        <p className="arengo-field">
          <label htmlFor="inbox-office">{say("office")}</label>
          <select id="inbox-office" name="office" defaultValue={office}>
            <option value="">{say("allOffices")}</option>
            {known.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
        <button type="submit" className="btn btn--style-secondary btn--size-medium">
          {say("filter")}
        </button>
      </form>
      <h2>{say(`show.${state}`)}</h2>
      {items.length === 0 && <p>{say("none")}</p>}
      <ul className="arengo-deliveries">
        {items.map((item) => (
          <InboxItem
            key={item.id}
            item={item}
            answers={answers.filter(({ inboxItem }) => inboxItem === item.id)}
            offices={all}
            language={language}
            mayAnswer={mayAnswer}
            mayAssign={mayAssign}
          />
        ))}
      </ul>
      <Responses rows={responses} language={language} />
      <p>{say("kept")}</p>
      {mayAdminister && (
        <form className="arengo-form" method="post" action="/admin/api/channels/stop-words">
          <input type="hidden" name="site" value={site} />
          <p className="arengo-field">
            <label htmlFor="stop-words">{say("stopWords")}</label>
            <textarea
              id="stop-words"
              name="words"
              rows={5}
              defaultValue={words.join("\n")}
              aria-describedby="stop-words-help"
            />
            <span id="stop-words-help" className="arengo-hint">
              {say("stopWordsHelp")}
            </span>
          </p>
          <button type="submit" className="btn btn--style-secondary btn--size-medium">
            {say("keep")}
          </button>
        </form>
      )}
    </ChannelsFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const [yes, not] = [asked(view, "yes"), asked(view, "not")];
  if (!yes && !not) return null;
  const say = inboxMessages(view.initPageResult.req.i18n.language);
  const key = not ? `refused.${not}` : `done.${yes}`;
  return <LastAnswer isRefused={not !== ""}>{say(key as "done.close")}</LastAnswer>;
}
