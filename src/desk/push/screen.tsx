import type { AdminViewServerProps } from "payload";
import { automaticKindsOf } from "#src/channels/index.ts";
import { listNotices, pushPaths, topicsWithCounts } from "#src/push/index.ts";
import { asked } from "../albo/frame.tsx";
import { ChannelsFrame, romeTime } from "../channels/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { LastAnswer } from "../last-answer.tsx";
import { mayKeepLists } from "../newsletter/access.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { pushDeskMessages } from "./messages.ts";
import { TopicForm } from "./topic-form.tsx";

const shown = 30;

/** Topics of notifications, how many devices want each, and how far what was sent is. */
export async function Notifications(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = pushDeskMessages(language);
  const db = dbOf(req);
  const chosen = await chooseSite(view);
  const { key: site, before } = chosen.site;
  const [topics, notices, kinds] = await Promise.all([
    topicsWithCounts(db, site),
    listNotices(db, site, shown),
    automaticKindsOf(db, site),
  ]);
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  const time = romeTime(language);
  const mayKeep = await mayKeepLists(req, site);
  return (
    <ChannelsFrame view={view} site={site} isOther>
      {(refused || done) && (
        <LastAnswer isRefused={refused !== ""}>
          {say((refused ? `refused.${refused}` : `done.${done}`) as Parameters<typeof say>[0])}
        </LastAnswer>
      )}
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/notifiche" language={language} />
      <p>{say("intro")}</p>
      <p>
        <a className="arengo-tap" href={before + pushPaths.it}>
          {say("publicPage")}
        </a>
      </p>
      <h2>{say("topics")}</h2>
      {topics.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <ScrollTable label={say("topics")} columns={[say("topic"), say("browsers"), say("urgency"), say("hours")]}>
          {topics.map(({ id, names, browsers, urgency, ttlSeconds, isOpen }) => (
            <tr key={id}>
              <th scope="row">
                {names[language] || names.it}
                {!isOpen && ` (${say("closed")})`}
              </th>
              <td>{browsers}</td>
              <td>{say(`urgency.${urgency}`)}</td>
              <td>{Math.round((ttlSeconds / 3_600) * 10) / 10}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      {mayKeep &&
        topics.map((topic) => (
          <TopicForm key={topic.id} language={language} topic={topic} kinds={kinds.get(topic.id) ?? []} />
        ))}
      <h2>{say("notices")}</h2>
      <p>{say("noOpens")}</p>
      {notices.length === 0 ? (
        <p>{say("noNotices")}</p>
      ) : (
        <ScrollTable
          label={say("notices")}
          columns={(["notice", "when", "sent", "queued", "gone", "refused", "withdrawn"] as const).map((key) =>
            say(key),
          )}
        >
          {notices.map(({ id, title, names, madeAt, progress }) => (
            <tr key={id}>
              <th scope="row">
                {title} ({names[language] || names.it})
              </th>
              <td>{time.format(madeAt)}</td>
              <td>{progress.sent}</td>
              <td>{progress.queued + progress.sending}</td>
              <td>{progress.gone}</td>
              <td>{progress.refused}</td>
              <td>{progress.withdrawn}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      {mayKeep && (
        <>
          <h2>{say("makeHeading")}</h2>
          <TopicForm language={language} site={site} />
        </>
      )}
    </ChannelsFrame>
  );
}
