/** @jsxImportSource preact */

import { randomUUID } from "node:crypto";
import { startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { CheckField, FormErrors, LongTextField, SelectField, TextField } from "#src/ui/form/component.tsx";
import { accessPaths, accessRegisterPaths, accessThanksPaths, rootPaths } from "../paths.ts";
import { accessKinds } from "../tables.ts";
import { type AccessDraft, type AccessWrong, checkAccessDraft, readAccessDraft } from "./draft.ts";
import { accessText } from "./messages.ts";
import { findReceipt, keepAccessRequest } from "./requests.ts";

/** The form. */
export const accessPage: PublicPage = {
  paths: accessPaths,
  load: async ({ locale }) => show(locale, readAccessDraft(new URLSearchParams()), []),
};

/** Takes a request for civic access. */
export const accessForm = (deps: { hasMail: boolean }): PublicForm => ({
  paths: accessPaths,
  perMinute: 10,
  take: async ({ db, site, locale, now, form }) => {
    const draft = readAccessDraft(form);
    const wrong = checkAccessDraft(draft);
    if (wrong.length > 0) return show(locale, draft, wrong);
    const id = draft.id || randomUUID();
    await keepAccessRequest(db, { ...draft, id }, { site, locale, now, ...deps });
    return { seeOther: `${addressIn(accessThanksPaths, locale)}?id=${id}` };
  },
});

/** What was received, and until when the answer comes. */
export const accessThanksPage: PublicPage = {
  paths: accessThanksPaths,
  query: ["id"],
  load: async ({ db, site, locale, query }) => {
    const id = query.id ?? "";
    const receipt = isUuid(id) ? await findReceipt(db, site, id) : undefined;
    if (!receipt) return undefined;
    const text = accessText(locale);
    const day = dateFormat(locale, { dateStyle: "long" }).format(startOfDay(receipt.due));
    return {
      ...pageOf(locale, text("thanks")),
      robots: "noindex",
      alternates: accessThanksPaths,
      body: (
        <div class="container py-4">
          <h1>{text("thanks")}</h1>
          <p class="lead">{text("thanksText", { number: receipt.number, day })}</p>
          <p>
            {text("thanksRegister")} <a href={addressIn(accessRegisterPaths, locale)}>{text("register")}</a>
          </p>
        </div>
      ),
    };
  },
};

const pageOf = (locale: Locale, title: string): Omit<PageModel, "body"> => ({
  title,
  breadcrumb: [{ label: accessText(locale)("section"), href: addressIn(rootPaths, locale) }, { label: title }],
  tags: [],
});

function show(locale: Locale, draft: AccessDraft, wrong: readonly AccessWrong[]): PageModel {
  const text = accessText(locale);
  const field = <Name extends AccessWrong>(name: Name) => ({
    ...{ id: `access-${name}`, name, label: text(name), value: draft[name] },
    error: wrong.includes(name) ? text(`wrong.${name}`) : undefined,
  });
  const errors = wrong.map((name) => ({ id: `access-${name}`, text: text(`wrong.${name}`) }));
  return {
    ...pageOf(locale, text("title")),
    status: wrong.length > 0 ? 422 : 200,
    description: text("lead"),
    robots: "index",
    alternates: accessPaths,
    body: (
      <div class="container py-4">
        <h1>{text("title")}</h1>
        <p class="lead">{text("lead")}</p>
        <FormErrors title={text("errors")} errors={errors} />
        <p>{text("required")}</p>
        <form method="post" action={addressIn(accessPaths, locale)} novalidate>
          <input type="hidden" name="id" value={draft.id || randomUUID()} />
          <SelectField
            {...field("kind")}
            empty={text("chooseKind")}
            options={accessKinds.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))}
          />
          <TextField {...field("subject")} hint={text("subjectHint")} />
          <LongTextField {...field("details")} hint={text("detailsHint")} />
          <TextField {...field("name")} complete="given-name" />
          <TextField {...field("surname")} complete="family-name" />
          <TextField {...field("email")} complete="email" />
          <p>
            {text("privacyText")}{" "}
            <a href={addressIn({ it: "/informativa-privacy", en: "/en/privacy" }, locale)}>{text("privacyLink")}</a>
          </p>
          <CheckField {...field("privacy")} value="on" checked={draft.privacy === "on"} />
          <button class="btn btn-primary" type="submit">
            {text("send")}
          </button>
        </form>
      </div>
    ),
  };
}
