import type { AdminViewServerProps } from "payload";
import { automaticKindsOf } from "#src/channels/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { listDays, listIssues, listsWithCounts, nameIn, siteOfList } from "#src/newsletter/index.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { asked } from "../albo/frame.tsx";
import { ChannelsFrame, romeTime } from "../channels/frame.tsx";
import { dbOf } from "../db.ts";
import { readDeskSettings } from "../settings.ts";
import { sitesOfReader } from "../sites/sites-of-reader.ts";
import { mayKeepLists } from "./access.ts";
import { NewsletterAnswer } from "./answer.tsx";
import { Issues } from "./issues.tsx";
import { ListForm } from "./list-form.tsx";
import { newsletterDeskMessages } from "./messages.ts";
import { ShownIssue } from "./shown-issue.tsx";
import { Journalists, Subscribers } from "./subscribers.tsx";

const shown = 30;

/** One list: what was sent and how far it is, who comes and goes, and for whoever may, who they are. */
export async function NewsletterList(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = newsletterDeskMessages(language);
  const db = dbOf(req);
  const id = asked(view, "id");
  const of = isUuid(id) ? await siteOfList(db, id) : undefined;
  const site = (await sitesOfReader(req)).find(({ key }) => key === of);
  const list = site && (await listsWithCounts(db, site.key)).find((one) => one.id === id);
  if (!list)
    return (
      <ChannelsFrame view={view} isOther>
        <h1>{say("refused.not-found")}</h1>
      </ChannelsFrame>
    );
  const [issues, days, kinds] = await Promise.all([
    listIssues(db, id, shown),
    listDays(db, id, shown),
    automaticKindsOf(db, site.key),
  ]);
  const mayKeep = await mayKeepLists(req, site.key);
  return (
    <ChannelsFrame view={view} site={site.key} isOther>
      <NewsletterAnswer view={view} />
      <h1>{nameIn(list.names, language)}</h1>
      <p>
        {say("confirmed")}: {list.confirmed}. {say("unconfirmed")}: {list.unconfirmed}.{" "}
        {list.suspended > 0 && say("suspendedCount", { count: list.suspended })}
      </p>
      <ShownIssue
        {...{ db, site: site.key, list: id, issue: asked(view, "invio"), locale: asked(view, "lingua"), language }}
        settings={await readDeskSettings()}
      />
      <Issues {...{ issues, language, list: id, mayKeep, db }} />
      {days.length > 0 && (
        <>
          <h2>{say("days")}</h2>
          <ul>
            {days.map(({ day, what, count }) => (
              <li key={`${day} ${what}`}>
                {dateFormat(language, { dateStyle: "medium" }).format(new Date(`${day}T12:00:00Z`))}:{" "}
                {say(`day.${what}`, { count })}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayKeep ? (
        <>
          {list.isPress && <Journalists {...{ db, list: id, language }} />}
          <Subscribers
            {...{ db, list: id, language, words: asked(view, "words").replaceAll("\0", "").slice(0, 100) }}
            time={romeTime(language)}
          />
          <h2>{say("changeHeading")}</h2>
          <ListForm language={language} list={list} kinds={kinds.get(id) ?? []} />
        </>
      ) : (
        <p>{say("hidden")}</p>
      )}
    </ChannelsFrame>
  );
}
