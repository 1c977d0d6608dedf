import type { AdminViewServerProps } from "payload";
import { actTypes, listRequests } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { dbOf } from "../db.ts";
import { mayAct } from "./access.ts";
import { ActForm, ChoiceField, LongField, Send, TextField } from "./fields.tsx";
import { BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";

type Request = Awaited<ReturnType<typeof listRequests>>[number];

/** Requests of other bodies to post an act: what came, what was answered, and what became of it. */
export async function Requests(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  const requests = mayAct(req, "read") ? await listRequests(dbOf(req), mainSite) : [];
  return (
    <BoardFrame view={view}>
      <p>
        <a href="/admin/albo">{say("title")}</a>
      </p>
      <h1>{say("requests")}</h1>
      <p>{say("requestsIntro")}</p>
      {requests.length === 0 && <p>{say("noRequests")}</p>}
      {requests.map((request) => (
        <OneRequest key={request.id} {...{ language, request, mayAnswer: mayAct(req, "publish") }} />
      ))}
      {mayAct(req, "write") && <NewRequest language={language} />}
    </BoardFrame>
  );
}

function OneRequest({ language, request, mayAnswer }: { language: string; request: Request; mayAnswer: boolean }) {
  const say = alboDeskMessages(language);
  const date = dateFormat(language, { dateStyle: "medium" });
  const { id, body, protocol, content, state, reason, draft, year, number, certificate, receivedAt } = request;
  return (
    <section className="arengo-checks">
      <h2>
        {body} {protocol && `(${protocol})`}
      </h2>
      <p>{content.title || say("untitled")}</p>
      <p>
        {date.format(receivedAt)}: {say(`request.${state}`)}
        {reason && `: ${reason}`}
        {request.basis && `. ${request.basis}`}
      </p>
      {content.files.length > 0 && (
        <ul>
          {content.files.map(({ sha256, name }) => (
            <li key={sha256}>
              <a href={`/admin/api/albo/file/${id}/${sha256}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {request.byForm && <p>{say("requestByForm", { email: request.email })}</p>}
      {request.wishes && <p>{say("requestWishes", { wishes: request.wishes })}</p>}
      {draft && (
        <p>
          <a href={`/admin/albo/atto?id=${draft}`}>{number ? `${number}/${year}` : say("requestDraft")}</a>{" "}
          {certificate && <a href={`/admin/api/albo/certificate/${draft}`}>{say("certificate")}</a>}
        </p>
      )}
      {state === "received" && mayAnswer && (
        <ActForm action="request-answer" id={id}>
          <p className="arengo-actions">
            <Send label={say("requestAccept")} name="answer" value="accept" />
          </p>
          <LongField name="reason" label={say("requestReason")} value="" />
          <Send label={say("requestRefuse")} name="answer" value="refuse" weak />
        </ActForm>
      )}
    </section>
  );
}

function NewRequest({ language }: { language: string }) {
  const say = alboDeskMessages(language);
  return (
    <details className="arengo-amend">
      <summary>{say("requestNew")}</summary>
      <ActForm action="request" id="" files>
        <TextField name="body" label={say("requestBody")} value="" />
        <TextField name="ipa" label={say("requestIpa")} value="" />
        <TextField name="protocol" label={say("protocol")} value="" />
        <TextField name="basis" label={say("requestBasis")} value="" />
        <TextField name="email" label={say("requestEmail")} value="" />
        <ChoiceField
          name="type"
          label={say("type")}
          value="E.01.01"
          options={actTypes.map(({ code, it, en }) => [code, language === "it" ? it : en])}
        />
        <LongField name="title" label={say("subject")} value="" />
        <TextField name="actNumber" label={say("actNumber")} value="" />
        <TextField name="actDate" type="date" label={say("actDate")} value="" />
        <TextField name="untilDay" type="date" label={say("untilDay")} value="" />
        <TextField name="office" label={say("office")} value="" />
        <p className="arengo-field">
          <label htmlFor="albo-request-files">{say("requestFiles")}</label>
          <input type="file" id="albo-request-files" name="files" multiple />
        </p>
        <Send label={say("requestKeep")} />
      </ActForm>
    </details>
  );
}
