import type { AdminViewServerProps } from "payload";
import {
  actTypeName,
  countWaiting,
  isBetween,
  listDrafts,
  listRecent,
  type PostedAct,
  readAlarms,
  readSettings,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { mayAct, mayRule } from "./access.ts";
import { BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";

const shown = 50;

/** What is being worked on and what was posted last. */
export async function Board(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  const db = dbOf(req);
  const [settings, drafts, posted, alarms, waiting] = await Promise.all([
    readSettings(db, mainSite),
    listDrafts(db, mainSite),
    listRecent(db, { site: mainSite, limit: shown }),
    readAlarms(db, { site: mainSite, now: new Date() }),
    countWaiting(db, mainSite),
  ]);
  return (
    <BoardFrame view={view}>
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      {alarms.silentMinutes !== undefined && (
        <p role="alert">{say("alarm.silent", { minutes: alarms.silentMinutes })}</p>
      )}
      {alarms.failingSince && <p role="alert">{say("alarm.failing")}</p>}
      {alarms.brokenFiles.length > 0 && (
        <p role="alert">{say("alarm.files", { files: alarms.brokenFiles.join(", ") })}</p>
      )}
      {!settings && <p role="status">{say("noRules")}</p>}
      <p className="arengo-actions">
        {mayAct(req, "write") && <a href="/admin/albo/atto">{say("newAct")}</a>}{" "}
        <a href="/admin/albo/emergenza">{say("emergencies")}</a>{" "}
        <a href="/admin/albo/richieste">
          {say("requests")}
          {waiting > 0 && ` (${say("requestsWaiting", { count: waiting })})`}
        </a>{" "}
        <a href="/admin/albo/capigruppo">{say("leaders")}</a>{" "}
        {mayRule(req) && <a href="/admin/albo/regole">{say("rules")}</a>}
      </p>
      <h2>{say("drafts")}</h2>
      {drafts.length === 0 ? (
        <p>{say("noDrafts")}</p>
      ) : (
        <Rows
          language={language}
          caption={say("drafts")}
          rows={drafts.map(({ id, content, state, startOn }) => ({
            ...{ id, number: "", title: content.title, type: content.type, lastDay: "" },
            state:
              state === "approved" && startOn
                ? say("approvedFor", { day: dayInFigures(startOn) })
                : say(`state.${state}`),
          }))}
        />
      )}
      <h2>{say("posted")}</h2>
      {posted.length === 0 ? (
        <p>{say("noPosted")}</p>
      ) : (
        <Rows
          language={language}
          caption={say("posted")}
          rows={posted.map((act) => ({
            ...{ id: act.id, number: `${act.document.number}/${act.document.year}`, title: act.document.title },
            ...{ type: act.document.type, lastDay: act.document.lastDay, state: say(stateOf(act, new Date())) },
          }))}
        />
      )}
    </BoardFrame>
  );
}

/** In which state a posted act is at an instant. */
export function stateOf(act: PostedAct, now: Date) {
  if (act.annulledAt) return "state.annulled" as const;
  if (act.removedAt) return "state.removed" as const;
  if (act.endsAt <= now) return "state.over" as const;
  return isBetween(act.document, now) ? ("state.between" as const) : ("state.running" as const);
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly type: string;
  readonly lastDay: string;
  readonly state: string;
}

function Rows({ rows, language, caption }: { rows: readonly Row[]; language: string; caption: string }) {
  const say = alboDeskMessages(language);
  return (
    <ScrollTable label={caption} columns={[say("number"), say("subject"), say("type"), say("state"), say("lastDay")]}>
      {rows.map(({ id, number, title, type, state, lastDay }) => (
        <tr key={id}>
          <td>{number}</td>
          <th scope="row">
            <a href={`/admin/albo/atto?id=${id}`}>{title || say("untitled")}</a>
          </th>
          <td>{actTypeName(type, language)}</td>
          <td>{state}</td>
          <td>{dayInFigures(lastDay)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
