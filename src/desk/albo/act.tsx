import type { AdminViewServerProps } from "payload";
import {
  ActContent,
  checkContent,
  findDraft,
  findPosted,
  findSignatureReports,
  listBarriers,
  listGateFindings,
  listRecent,
  listSchedules,
  listSignedCertificates,
  listTerms,
  readLog,
  readSettings,
} from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { dbOf } from "../db.ts";
import { actorOf, mayAct } from "./access.ts";
import { AmendForms } from "./amend-forms.tsx";
import { DraftForm } from "./draft-form.tsx";
import { asked, BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";
import { ReviewForms } from "./review-forms.tsx";
import { Signatures } from "./signatures.tsx";

const site = mainSite;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One act, from its first draft to what happens after its posting. */
export async function Act(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  const db = dbOf(req);
  const id = uuid.test(asked(view, "id")) ? asked(view, "id") : "";
  const correcting = uuid.test(asked(view, "rettifica")) ? asked(view, "rettifica") : "";
  const [draft, posted, terms, schedules, settings, log, recent] = await Promise.all([
    id ? findDraft(db, { site, id }) : undefined,
    id ? findPosted(db, { site, id }) : undefined,
    listTerms(db, site),
    listSchedules(db, site),
    readSettings(db, site),
    id ? readLog(db, id) : [],
    listRecent(db, { site, limit: 200 }),
  ]);
  const content = draft?.content ?? ActContent.parse({ corrects: correcting });
  const state = draft?.state ?? "draft";
  const isOwn = settings?.twoPersons === true && draft?.author === actorOf(req, "publish").person;
  const problems = checkContent(content, terms, schedules);
  const [findings, barriers, signed, reports] = await Promise.all([
    posted ? [] : listGateFindings(db, content),
    posted ? [] : listBarriers(db, content),
    posted ? listSignedCertificates(db, id) : [],
    findSignatureReports(db, posted ? posted.document.files : content.files),
  ]);
  return (
    <BoardFrame view={view}>
      <p>
        <a href="/admin/albo">{say("title")}</a>
      </p>
      <h1>{posted ? `${posted.document.number}/${posted.document.year}` : say("actTitle")}</h1>
      {id && !draft ? (
        <p>{say("notFound")}</p>
      ) : (
        <>
          <p>
            {say("state")}: {say(`state.${state}`)}
          </p>
          {draft?.note && <p role="status">{say("sentBack", { reason: draft.note })}</p>}
          {posted ? (
            <AmendForms {...{ language, act: posted, signed, mayPublish: mayAct(req, "publish") }} />
          ) : (
            <>
              {draft && state !== "draft" && mayAct(req, "publish") && (
                <ReviewForms {...{ language, draft, isOwn, findings }} />
              )}
              {barriers.map(({ name, what }) => (
                <p key={`${name} ${what}`} role="status">
                  {say(`barrier.${what}`, { name })}
                </p>
              ))}
              <DraftForm
                {...{ language, id, content, terms, schedules, problems, recent }}
                mayChange={state === "draft" && mayAct(req, "write")}
              />
            </>
          )}
          <Signatures {...{ language, reports }} files={posted ? posted.document.files : content.files} />
          <Log language={language} log={log} />
        </>
      )}
    </BoardFrame>
  );
}

function Log({ language, log }: { language: string; log: Awaited<ReturnType<typeof readLog>> }) {
  const say = alboDeskMessages(language);
  if (log.length === 0) return null;
  const date = dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <h2>{say("log")}</h2>
      <ol>
        {log.map(({ id, at, what, person, detail }) => {
          const { reason } = detail as { reason?: string };
          return (
            <li key={id}>
              {date.format(at)}, {person}: {say(`log.${what}` as Parameters<typeof say>[0])}
              {reason && ` (${reason})`}
            </li>
          );
        })}
      </ol>
    </>
  );
}
