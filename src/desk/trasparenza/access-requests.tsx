import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { accessStates, findAccessRequest, listAccessRequests } from "#src/trasparenza/index.ts";
import { ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { mayAnswerAccess } from "./access.ts";
import { DeskForm, TransparencyFrame } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** Requests for civic access, those whose answer is due first, and the one that was chosen. */
export async function AccessRequests(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = transparencyDeskMessages(req.i18n.language);
  const may = mayAnswerAccess(req);
  const db = dbOf(req);
  const id = asked(view, "id");
  const [requests, chosen] = may
    ? await Promise.all([
        listAccessRequests(db, mainSite),
        isUuid(id) ? findAccessRequest(db, mainSite, id) : undefined,
      ])
    : [[], undefined];
  return (
    <TransparencyFrame view={view} may={may}>
      <p>
        <a href="/admin/trasparenza">{say("back")}</a>
      </p>
      <h1>{say("requests")}</h1>
      {chosen && <Chosen request={chosen} language={req.i18n.language} />}
      <p>{say("accessIntro")}</p>
      {requests.length === 0 ? <p>{say("accessNone")}</p> : <Rows requests={requests} language={req.i18n.language} />}
    </TransparencyFrame>
  );
}

type Request = Awaited<ReturnType<typeof listAccessRequests>>[number];

function Rows({ requests, language }: { requests: readonly Request[]; language: string }) {
  const say = transparencyDeskMessages(language);
  const today = civilDateOf(new Date());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="arengo-scroll" tabIndex={0} aria-label={say("requests")}>
      <table className="arengo-table">
        <thead>
          <tr>
            {(["number", "kind", "subject", "who", "state", "answerBy"] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map(({ id, number, kind, subject, name, surname, state, due }) => (
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
                {String(due).slice(0, 10)}
                {state === "received" && String(due) < today && ` (${say("late")})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Chosen({ request, language }: { request: Request; language: string }) {
  const say = transparencyDeskMessages(language);
  const { id, number, kind, subject, details, name, surname, email, decidedOn } = request;
  return (
    <section aria-label={`${say("number")} ${number}`}>
      <h2>
        {number}. {say(`kind.${kind}`)}: {subject}
      </h2>
      <p>
        {name} {surname} {email && <a href={`mailto:${email}`}>{email}</a>}
      </p>
      <p className="arengo-words">{details}</p>
      {decidedOn === null ? (
        <DeskForm action="access" values={{ id }}>
          <ChoiceField
            name="state"
            label={say("state")}
            value={request.state}
            options={accessStates.map((state) => [state, say(`access.${state}`)])}
          />
          <TextField name="office" label={say("office")} value={request.office} />
          <TextField name="publicSubject" label={say("publicSubject")} value={request.publicSubject} />
          <LongField name="outcome" label={say("outcome")} value={request.outcome} />
          <Send label={say("save")} />
        </DeskForm>
      ) : (
        <p className="arengo-words">
          {say(`access.${request.state}`)}, {String(decidedOn).slice(0, 10)}. {request.outcome}
        </p>
      )}
    </section>
  );
}
