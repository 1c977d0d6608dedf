/** @jsxImportSource preact */
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { FormContext, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { FormErrors, TextField } from "#src/ui/form/component.tsx";
import { feedPath } from "../paths.ts";
import { boardFrame } from "../views/board-frame.tsx";
import { actTypes } from "../vocabulary/act-types.ts";
import { confirmPaths, stopPaths, watchPaths } from "./paths.ts";
import { watchText } from "./text.ts";
import { askToWatch, confirmWatch, stopWatch, WatchRequest, watchSubject } from "./watcher.ts";

/** What these pages need beside the database. */
export interface WatchDeps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether this installation sends mail. */
  readonly hasMail: boolean;
}

function asking(locale: Locale, { hasMail }: WatchDeps, typed: { email: string; type: string }, isWrong: boolean) {
  const text = watchText(locale);
  const label = locale === "it" ? "it" : "en";
  const body = hasMail ? (
    <>
      <FormErrors title={text("errors")} errors={isWrong ? [{ id: "watch-email", text: text("badEmail") }] : []} />
      <p class="lead">{text("lead")}</p>
      <form method="post" action={addressIn(watchPaths, locale)} novalidate>
        <TextField
          {...{ id: "watch-email", name: "email", label: text("email"), value: typed.email, complete: "email" }}
          error={isWrong ? text("badEmail") : undefined}
        />
        <div class="mb-3">
          <label for="watch-type" class="form-label">
            {text("type")}
          </label>
          <select class="form-select" id="watch-type" name="type">
            <option value="">{text("all")}</option>
            {actTypes.map((type) => (
              <option key={type.code} value={type.code} selected={type.code === typed.type}>
                {type[label]}
              </option>
            ))}
          </select>
        </div>
        <p>{text("privacy")}</p>
        <button class="btn btn-primary" type="submit">
          {text("send")}
        </button>
      </form>
    </>
  ) : (
    <p>
      {text("noMail")} <a href={feedPath}>{text("feed")}</a>
    </p>
  );
  return { ...boardFrame(locale, text("title"), body, watchPaths), ...(isWrong && { status: 422 as const }) };
}

/** Asks to be told of new acts. */
const watchPage = (deps: WatchDeps): PublicPage => ({
  paths: watchPaths,
  load: async ({ locale }) => asking(locale, deps, { email: "", type: "" }, false),
});

const watchForm = (deps: WatchDeps): PublicForm => ({
  paths: watchPaths,
  perMinute: 5,
  take: async ({ db, site, locale, now, origin, form }) => {
    const typed = { email: (form.get("email") ?? "").trim(), type: form.get("type") ?? "" };
    const read = WatchRequest.safeParse(typed);
    if (!read.success || !deps.hasMail) return asking(locale, deps, typed, true);
    await askToWatch(db, read.data, { site, locale, origin, now, secret: deps.secret });
    const text = watchText(locale);
    return boardFrame(locale, text("asked"), <p class="lead">{text("askedText")}</p>);
  },
});

/** A question that a signed link leads to; opening it changes nothing, since programs open links too. */
function question(
  deps: WatchDeps,
  paths: Addresses,
  words: { title: "confirmTitle" | "stopTitle"; ask: "confirmAsk" | "stopAsk"; send: "confirm" | "stop" },
): PublicPage {
  return {
    paths,
    query: ["code"],
    load: async ({ locale, query }) => {
      const { code } = query;
      if (readSignedCode(deps.secret, watchSubject, code) === undefined) return undefined;
      const text = watchText(locale);
      const body = (
        <>
          <p class="lead">{text(words.ask)}</p>
          <form method="post" action={addressIn(paths, locale)}>
            <input type="hidden" name="code" value={code} />
            <button class="btn btn-primary" type="submit">
              {text(words.send)}
            </button>
          </form>
        </>
      );
      return boardFrame(locale, text(words.title), body);
    },
  };
}

const answerTo = (
  deps: WatchDeps,
  paths: Addresses,
  act: (context: FormContext, id: string) => Promise<"confirmed" | "stopped" | "gone">,
): PublicForm => ({
  paths,
  take: async (context) => {
    const text = watchText(context.locale);
    const id = readSignedCode(deps.secret, watchSubject, context.form.get("code"));
    const said = id === undefined ? "gone" : await act(context, id);
    return boardFrame(
      context.locale,
      text(said === "stopped" ? "stopTitle" : "confirmTitle"),
      <p class="lead">{text(said)}</p>,
    );
  },
});

/** The pages for who wants to be told of new acts. */
export const watchPages = (deps: WatchDeps): PublicPage[] => [
  watchPage(deps),
  question(deps, confirmPaths, { title: "confirmTitle", ask: "confirmAsk", send: "confirm" }),
  question(deps, stopPaths, { title: "stopTitle", ask: "stopAsk", send: "stop" }),
];

/** What those pages send. */
export const watchForms = (deps: WatchDeps): PublicForm[] => [
  watchForm(deps),
  answerTo(deps, confirmPaths, async ({ db, now }, id) => ((await confirmWatch(db, id, now)) ? "confirmed" : "gone")),
  answerTo(deps, stopPaths, async ({ db }, id) => {
    await stopWatch(db, id);
    return "stopped";
  }),
];
