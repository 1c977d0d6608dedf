/** @jsxImportSource preact */
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { languageOfName, nameIn } from "./name-in.ts";
import { frame, type NewsletterPageDeps } from "./pages.tsx";
import { choicePaths, confirmPaths, stopPaths, subscriberSubject, subscriptionSubject } from "./paths.ts";
import { confirmSubscriber } from "./subscribe.ts";
import { rhythms } from "./tables.ts";
import { newsletterText } from "./text.ts";
import { changeChoice, eraseSubscriber, findChoices, stopSubscription } from "./unsubscribe.ts";

interface Question {
  readonly paths: Addresses;
  readonly subject: string;
  readonly title: "confirmTitle" | "stopTitle";
  readonly ask: "confirmAsk" | "stopAsk";
  readonly send: "confirm" | "stop";
  readonly act: (context: FormContext, id: string) => Promise<"confirmed" | "stopped" | "gone">;
}

const questions: readonly Question[] = [
  {
    ...{ paths: confirmPaths, subject: subscriberSubject, title: "confirmTitle", ask: "confirmAsk", send: "confirm" },
    act: async ({ db, now }, id) => ((await confirmSubscriber(db, id, now)) ? "confirmed" : "gone"),
  },
  {
    ...{ paths: stopPaths, subject: subscriptionSubject, title: "stopTitle", ask: "stopAsk", send: "stop" },
    act: async ({ db, now }, id) => {
      await stopSubscription(db, id, now);
      return "stopped";
    },
  },
];

/** A question that a signed link leads to; opening it changes nothing, since programs open links too. */
const questionPage =
  ({ secret }: NewsletterPageDeps) =>
  ({ paths, subject, title, ask, send }: Question): PublicPage => ({
    paths,
    query: ["code"],
    load: async ({ locale, query: { code } }) => {
      if (readSignedCode(secret, subject, code) === undefined) return undefined;
      const text = newsletterText(locale);
      const body = (
        <>
          <p class="lead">{text(ask)}</p>
          <form method="post" action={addressIn(paths, locale)}>
            <input type="hidden" name="code" value={code} />
            <button class="btn btn-primary" type="submit">
              {text(send)}
            </button>
          </form>
        </>
      );
      return frame(locale, text(title), body);
    },
  });

const questionForm =
  ({ secret }: NewsletterPageDeps) =>
  ({ paths, subject, title, act }: Question): PublicForm => ({
    paths,
    take: async (context) => {
      const text = newsletterText(context.locale);
      const id = readSignedCode(secret, subject, context.form.get("code"));
      const said = id === undefined ? "gone" : await act(context, id);
      return frame(context.locale, text(title), <p class="lead">{text(said)}</p>);
    },
  });

async function choosing(
  db: Db,
  locale: Locale,
  { id, code, said }: { readonly id: string; readonly code: string; readonly said?: "saved" },
): Promise<PageModel> {
  const text = newsletterText(locale);
  const choices = await findChoices(db, id);
  if (choices.length === 0) return frame(locale, text("choicesTitle"), <p class="lead">{text("gone")}</p>);
  const action = addressIn(choicePaths, locale);
  const body = (
    <>
      {said && (
        <p class="alert alert-success" role="status">
          {text(said)}
        </p>
      )}
      <p class="lead">{text("choicesLead")}</p>
      <form method="post" action={action}>
        <input type="hidden" name="code" value={code} />
        {choices.map((choice) => (
          <div class="mb-3" key={choice.id}>
            <label class="form-label" for={`choice-${choice.id}`}>
              <span {...languageOfName(choice.names, locale)}>{nameIn(choice.names, locale)}</span>
              {choice.accreditation === "waiting" && ` (${text("waiting")})`}
            </label>
            <select class="form-select" id={`choice-${choice.id}`} name={`rhythm-${choice.id}`}>
              {rhythms
                .filter((rhythm) => !choice.isPress || rhythm === "immediate")
                .map((rhythm) => (
                  <option key={rhythm} value={rhythm} selected={rhythm === choice.rhythm}>
                    {text(`rhythm.${rhythm}`)}
                  </option>
                ))}
              <option value="never">{text("rhythm.never")}</option>
            </select>
          </div>
        ))}
        <button class="btn btn-primary" type="submit">
          {text("save")}
        </button>
      </form>
      <h2 class="mt-5">{text("eraseTitle")}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="code" value={code} />
        <p>{text("eraseAsk")}</p>
        <button class="btn btn-outline-primary" type="submit" name="step" value="erase">
          {text("erase")}
        </button>
      </form>
    </>
  );
  return frame(locale, text("choicesTitle"), body);
}

const choicePage = ({ secret }: NewsletterPageDeps): PublicPage => ({
  paths: choicePaths,
  query: ["code"],
  load: async ({ db, locale, query: { code = "" } }) => {
    const id = readSignedCode(secret, subscriberSubject, code);
    return id === undefined ? undefined : choosing(db, locale, { id, code });
  },
});

const choiceForm = ({ secret }: NewsletterPageDeps): PublicForm => ({
  paths: choicePaths,
  take: async ({ db, locale, now, form }) => {
    const text = newsletterText(locale);
    const code = form.get("code") ?? "";
    const id = readSignedCode(secret, subscriberSubject, code);
    if (id === undefined) return frame(locale, text("choicesTitle"), <p class="lead">{text("gone")}</p>);
    if (form.get("step") === "erase") {
      await eraseSubscriber(db, id, now);
      return frame(locale, text("eraseTitle"), <p class="lead">{text("erased")}</p>);
    }
    for (const choice of await findChoices(db, id)) {
      const asked = form.get(`rhythm-${choice.id}`);
      if (asked === null) continue;
      const rhythm = rhythms.find((one) => one === asked && (!choice.isPress || one === "immediate"));
      if (rhythm || asked === "never") await changeChoice(db, { subscriberId: id, id: choice.id, rhythm, now });
    }
    return choosing(db, locale, { id, code, said: "saved" });
  },
});

/** Pages that signed links lead to. */
export const choicePages = (deps: NewsletterPageDeps): PublicPage[] => [
  ...questions.map(questionPage(deps)),
  choicePage(deps),
];

/** What those pages send. */
export const choiceForms = (deps: NewsletterPageDeps): PublicForm[] => [
  ...questions.map(questionForm(deps)),
  choiceForm(deps),
];
