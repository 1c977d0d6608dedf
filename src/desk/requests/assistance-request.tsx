import type { AdminViewServerProps } from "payload";
import { categoryName, readRequest, requestStates } from "#src/assistance/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { ChoiceField, LongField, Send } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { listOffices, mayAnswer } from "./access.ts";
import { RequestsFrame } from "./frame.tsx";
import { requestsDeskMessages } from "./messages.ts";

/** One request for assistance: what is asked, who is charged with it, and the answer. */
export async function AssistanceRequest(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const may = mayAnswer(req, "assistance-request");
  const id = asked(view, "id");
  const db = dbOf(req);
  const [found, offices] =
    may && isUuid(id)
      ? await Promise.all([readRequest(db, mainSite, id), listOffices(db, new Date())])
      : [undefined, []];
  const say = requestsDeskMessages(req.i18n.language);
  return (
    <RequestsFrame view={view} may={may}>
      <p>
        <a href="/admin/assistance">{say("back")}</a>
      </p>
      {found ? (
        <Request found={found} offices={offices} language={req.i18n.language} />
      ) : (
        <h1>{say("refused.not-found")}</h1>
      )}
    </RequestsFrame>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof readRequest>>>;

function Request({ found, offices, language }: { found: Found; offices: readonly string[]; language: string }) {
  const say = requestsDeskMessages(language);
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const choices = [...new Set([...(found.office ? [found.office] : []), ...offices])];
  return (
    <>
      <h1>{say("assistance.one", { number: found.number })}</h1>
      <dl className="arengo-facts">
        <dt>{say("sentAt")}</dt>
        <dd>{date.format(found.sentAt)}</dd>
        <dt>{say("assistance.about")}</dt>
        <dd>
          {categoryName(found.category, language)}
          {found.servicePath && (
            <>
              {": "}
              <a href={found.servicePath}>{found.serviceTitle}</a>
            </>
          )}
        </dd>
        {!found.erasedAt && (
          <>
            <dt>{say("who")}</dt>
            <dd>
              {found.name} {found.surname}, <a href={`mailto:${found.email}`}>{found.email}</a>
            </dd>
            <dt>{say("assistance.details")}</dt>
            <dd className="arengo-words">{found.details}</dd>
          </>
        )}
        {found.changedBy && (
          <>
            <dt>{say("lastChange")}</dt>
            <dd>
              {date.format(found.changedAt)}, {found.changedBy}
            </dd>
          </>
        )}
      </dl>
      {found.erasedAt ? (
        <p>{say("assistance.erased")}</p>
      ) : (
        <form className="arengo-form" method="post" action="/admin/api/assistance/change">
          <input type="hidden" name="id" value={found.id} />
          <ChoiceField
            name="state"
            label={say("state")}
            value={found.state}
            options={requestStates.map((state) => [state, say(`assistance.${state}`)])}
          />
          <ChoiceField
            name="office"
            label={say("office")}
            value={found.office ?? ""}
            options={[["", say("noOffice")], ...choices.map((office) => [office, office] as const)]}
          />
          <LongField name="answer" label={say("assistance.answer")} value={found.answer ?? ""} />
          <p>{say("assistance.answerHint")}</p>
          <Send label={say("save")} />
        </form>
      )}
    </>
  );
}
