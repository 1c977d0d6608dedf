import type { AdminViewServerProps } from "payload";
import { may } from "#src/identity/index.ts";
import { rolesOf } from "../collections/access.ts";
import { DeskFrame } from "../frame.tsx";
import { deskMessages } from "../messages.ts";
import { KeepTyped } from "./keep-typed.tsx";
import { setUpMessages } from "./messages.ts";
import { PageFields } from "./page-fields.tsx";
import { isOpen, type Progress, readProgress } from "./progress.ts";
import { isStep, problemsOf, type Step, steps } from "./steps.ts";

/** The guided set-up: one page a step, each handed in by an ordinary form. For administrators. */
export async function SetUp(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { payload, i18n } = req;
  const language = i18n.language;
  const say = setUpMessages(language);
  const isAllowed = may(rolesOf(req), "administer");
  const asked = String(view.searchParams?.step ?? "");
  const [progress, isSiteOpen] = await Promise.all([readProgress(payload), isOpen(payload)]);
  const step: Step = isStep(asked) ? asked : firstOpen(progress, language);
  return (
    <DeskFrame view={view}>
      <div className="arengo-set-up">
        <h1>{say("title")}</h1>
        {!isAllowed ? (
          <p>{deskMessages(language)("mayNotPublish")}</p>
        ) : (
          <>
            <Path step={step} progress={progress} language={language} />
            <section aria-labelledby="arengo-step">
              <p>{say("progress", { now: steps.indexOf(step) + 1, all: steps.length })}</p>
              <h2 id="arengo-step">{say(step)}</h2>
              <p>{say(`${step}.intro`)}</p>
              <form id="arengo-set-up" method="post" action={`/admin/api/set-up/${step}`} encType="multipart/form-data">
                <PageFields {...{ step, progress, language, payload, isSiteOpen }} />
              </form>
              {step !== "open" && <p className="arengo-hint">{say("kept")}</p>}
              <KeepTyped form="arengo-set-up" />
            </section>
          </>
        )}
      </div>
    </DeskFrame>
  );
}

/** Where to go on: the first page that was not handed in or has something to mend. */
const firstOpen = (progress: Progress, language: string): Step =>
  steps.find((step) => !progress.handedIn.has(step) || problemsOf(step, progress.typed, language).size > 0) ?? "open";

function Path({ step, progress, language }: { step: Step; progress: Progress; language: string }) {
  const say = setUpMessages(language);
  return (
    <nav aria-label={say("pages")}>
      <ol className="arengo-set-up-path">
        {steps.map((page) => {
          const isWrong = problemsOf(page, progress.typed, language).size > 0;
          const state = progress.handedIn.has(page) ? (isWrong ? "toMend" : "done") : undefined;
          return (
            <li key={page}>
              <a href={`/admin/set-up?step=${page}`} {...(page === step && { "aria-current": "step" as const })}>
                {say(page)}
              </a>
              {state && <span> ({say(state)})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
