import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import {
  answerLink,
  clockOf,
  dueOn,
  findAccessRequest,
  findReview,
  listAccessRequests,
  listAnswerFiles,
  listThirdParties,
} from "#src/trasparenza/index.ts";
import { asked } from "../albo/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dayInFigures } from "../day-in-figures.ts";
import { dbOf } from "../db.ts";
import { readDeskSettings } from "../settings.ts";
import { mayAnswerAccess } from "./access.ts";
import { Chosen } from "./chosen-request.tsx";
import { EnterRequest } from "./enter-request.tsx";
import { TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** Requests for civic access, those whose answer is due first, and the one that was chosen. */
export async function AccessRequests(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  const may = mayAnswerAccess(req);
  const db = dbOf(req);
  const id = asked(view, "id");
  const [requests, request] = may
    ? await Promise.all([
        listAccessRequests(db, mainSite),
        isUuid(id) ? findAccessRequest(db, mainSite, id) : undefined,
      ])
    : [[], undefined];
  const [others, review, files, settings] = request
    ? await Promise.all([
        listThirdParties(db, request.id),
        findReview(db, request.id),
        listAnswerFiles(db, request.id),
        readDeskSettings(),
      ])
    : [[], undefined, [], undefined];
  const link =
    request && settings
      ? answerLink(settings.config.publicUrl, settings.previewSecret, request.id, request.locale)
      : "";
  return (
    <TransparencyFrame view={view} may={may}>
      <p>
        <a href="/admin/trasparenza">{say("back")}</a>
      </p>
      <h1>{say("requests")}</h1>
      {request && <Chosen chosen={{ request, others, review, files, link }} language={req.i18n.language} />}
      <p>{say("accessIntro")}</p>
      {requests.length === 0 ? <p>{say("accessNone")}</p> : <Rows requests={requests} language={req.i18n.language} />}
      {may && !request && <EnterRequest language={req.i18n.language} today={civilDateOf(new Date())} />}
    </TransparencyFrame>
  );
}

type Request = Awaited<ReturnType<typeof listAccessRequests>>[number];

function Rows({ requests, language }: { requests: readonly Request[]; language: string }) {
  const say = transparencyDeskMessages(language);
  const today = civilDateOf(new Date());
  return (
    <ScrollTable
      label={say("requests")}
      columns={(["number", "kind", "subject", "who", "state", "answerBy"] as const).map((key) => say(key))}
    >
      {requests.map((request) => {
        const { id, number, kind, subject, name, surname, state } = request;
        const due = dueOn(clockOf(request), today);
        const isWaiting = state === "received" || state === "suspended";
        return (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/trasparenza/accesso?id=${id}`}>{number}</a>
            </th>
            <td>{say(`kind.${kind}`)}</td>
            <td>{subject}</td>
            <td>
              {name} {surname}
            </td>
            <td>{say(`access.${state}`)}</td>
            <td>
              {dayInFigures(due)}
              {isWaiting && due < today && ` (${say("late")})`}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
