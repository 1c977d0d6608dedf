/** @jsxImportSource preact */
import { randomUUID } from "node:crypto";
import { addressIn } from "#src/kernel/languages.ts";
import type { PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { readSignedCode, signedCode } from "#src/platform/signed-code.ts";
import { boardFrame } from "../../views/board-frame.tsx";
import { checkDraft, readDraft } from "./draft.ts";
import { FormFields, type FormFieldsProps } from "./form-fields.tsx";
import {
  confirmForm,
  confirmSubject,
  dropFiles,
  findState,
  isSent,
  keepFiles,
  keepForm,
  largestFile,
  listKept,
  mostFiles,
  stateSubject,
} from "./keep-form.ts";
import { askPaths, confirmPaths, statePaths } from "./paths.ts";
import { StateView } from "./state-view.tsx";
import { askText } from "./text.ts";

/** What these pages need beside the database. */
export interface AskDeps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether this installation sends mail; without, no address can be confirmed and the form is not offered. */
  readonly hasMail: boolean;
}

function asking(deps: AskDeps, props: FormFieldsProps): PageModel {
  const text = askText(props.locale);
  const body = (
    <>
      <p class="lead">{text("lead")}</p>
      {deps.hasMail ? <FormFields {...props} /> : <p>{text("noMail")}</p>}
    </>
  );
  const isWrong = props.wrong.length > 0 || props.refused.length > 0;
  return { ...boardFrame(props.locale, text("title"), body, askPaths), ...(isWrong && { status: 422 as const }) };
}

const askPage = (deps: AskDeps): PublicPage => ({
  paths: askPaths,
  load: async ({ locale }) => {
    const draft = { ...readDraft(new URLSearchParams()), id: randomUUID() };
    return asking(deps, { locale, draft, wrong: [], refused: [], kept: [] });
  },
});

/** Takes the form: good files are kept first, so that a wrong field loses none of them. */
const askForm = (deps: AskDeps): PublicForm => ({
  paths: askPaths,
  perMinute: 6,
  files: { atMost: mostFiles + 2, bytes: largestFile },
  take: async ({ db, site, locale, now, origin, form, files }) => {
    const read = readDraft(form);
    const draft = { ...read, id: read.id || randomUUID() };
    if (!deps.hasMail) return asking(deps, { locale, draft, wrong: [], refused: [], kept: [] });
    const seeOther = `${addressIn(statePaths, locale)}?code=${encodeURIComponent(signedCode(deps.secret, stateSubject, draft.id))}`;
    if (await isSent(db, draft.id)) return { seeOther };
    await dropFiles(db, draft.id, form.getAll("drop").map(Number).filter(Number.isInteger));
    const sent = files.filter(({ field, name, data }) => field === "files" && (name !== "" || data.length > 0));
    const notKept = await keepFiles(db, draft.id, sent, now);
    const [wrong, kept] = [checkDraft(draft), await listKept(db, draft.id)];
    const refused = kept.length === 0 && notKept.length === 0 ? (["no-file"] as const) : notKept;
    if (wrong.length > 0 || refused.length > 0) return asking(deps, { locale, draft, wrong, refused, kept });
    const isKept = await keepForm(db, draft, { site, locale, origin, secret: deps.secret, now });
    return isKept ? { seeOther } : asking(deps, { locale, draft, wrong: ["asked"], refused, kept });
  },
});

/** A question that the letter's link leads to; opening it changes nothing, since programs open links too. */
const confirmPage = (deps: AskDeps): PublicPage => ({
  paths: confirmPaths,
  query: ["code"],
  load: async ({ locale, query }) => {
    if (readSignedCode(deps.secret, confirmSubject, query.code) === undefined) return undefined;
    const text = askText(locale);
    const body = (
      <>
        <p class="lead">{text("confirmAsk")}</p>
        <form method="post" action={addressIn(confirmPaths, locale)}>
          <input type="hidden" name="code" value={query.code} />
          <button class="btn btn-primary" type="submit">
            {text("confirm")}
          </button>
        </form>
      </>
    );
    return boardFrame(locale, text("confirmTitle"), body);
  },
});

const confirmAnswer = (deps: AskDeps): PublicForm => ({
  paths: confirmPaths,
  take: async ({ db, site, locale, now, form }) => {
    const text = askText(locale);
    const id = readSignedCode(deps.secret, confirmSubject, form.get("code"));
    if (id === undefined || !(await confirmForm(db, { site, id, now })))
      return boardFrame(locale, text("confirmTitle"), <p class="lead">{text("gone")}</p>);
    const code = signedCode(deps.secret, stateSubject, id);
    return { seeOther: `${addressIn(statePaths, locale)}?code=${encodeURIComponent(code)}` };
  },
});

/** How a request is getting on, for whoever holds its link; what was typed is not shown again. */
const statePage = (deps: AskDeps): PublicPage => ({
  paths: statePaths,
  query: ["code"],
  load: async ({ db, site, locale, now, query }) => {
    const id = readSignedCode(deps.secret, stateSubject, query.code);
    const found = id === undefined ? undefined : await findState(db, { site, id });
    if (!found) return undefined;
    const text = askText(locale);
    const title = text(found.confirmedAt ? "stateTitle" : "asked");
    return boardFrame(locale, title, <StateView {...{ locale, found, now, secret: deps.secret }} />);
  },
});

/** The pages for other bodies that ask for a posting. */
export const askPages = (deps: AskDeps): PublicPage[] => [askPage(deps), confirmPage(deps), statePage(deps)];

/** What those pages send. */
export const askForms = (deps: AskDeps): PublicForm[] => [askForm(deps), confirmAnswer(deps)];
