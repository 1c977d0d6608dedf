/** @jsxImportSource preact */
import { z } from "zod";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { FormErrors, LongTextField, TextField } from "#src/ui/form/component.tsx";
import { accessRegisterPaths, reviewPaths, rootPaths } from "../paths.ts";
import { accessText } from "./messages.ts";
import { askReview, type ReviewAnswer } from "./reviews.ts";

const names = ["number", "email", "reasons"] as const;
type Draft = Readonly<Record<(typeof names)[number], string>>;

const read = (form: URLSearchParams): Draft =>
  Object.fromEntries(
    names.map((name) => [
      name,
      (form.get(name) ?? "").trim().replaceAll("\r\n", "\n").replaceAll("\0", "").slice(0, 8_000),
    ]),
  ) as Draft;

/** The fields that cannot be taken, in the order of the form. Pure. */
function wrongIn({ number, email, reasons }: Draft): (keyof Draft)[] {
  const right: Readonly<Record<keyof Draft, boolean>> = {
    number: /^\d{1,9}$/.test(number) && Number(number) > 0,
    email: email.length <= 254 && z.email().safeParse(email).success,
    reasons: reasons !== "" && [...reasons].length <= 4_000,
  };
  return names.filter((name) => !right[name]);
}

/** The form for a review. */
export const reviewPage: PublicPage = {
  paths: reviewPaths,
  load: async ({ locale }) => show(locale, read(new URLSearchParams()), []),
};

/** Takes the request for a review, and says at once what came of it. */
export const reviewForm = (deps: { hasMail: boolean }): PublicForm => ({
  paths: reviewPaths,
  perMinute: 5,
  take: async ({ db, site, locale, now, form }) => {
    const draft = read(form);
    const wrong = wrongIn(draft);
    if (wrong.length > 0) return show(locale, draft, wrong);
    const { number, email, reasons } = draft;
    const asked = { site, number: Number(number), email, details: reasons, locale, now, ...deps };
    const answer = await askReview(db, asked);
    return answer === "taken" ? thanks(locale) : show(locale, draft, [], answer);
  },
});

const pageOf = (locale: Locale): Omit<PageModel, "body"> => ({
  title: accessText(locale)("reviewTitle"),
  description: accessText(locale)("reviewLead").slice(0, 160),
  breadcrumb: [
    { label: accessText(locale)("section"), href: addressIn(rootPaths, locale) },
    { label: accessText(locale)("reviewTitle") },
  ],
  alternates: reviewPaths,
  tags: [],
});

function thanks(locale: Locale): PageModel {
  const text = accessText(locale);
  return {
    ...pageOf(locale),
    title: text("reviewThanks"),
    robots: "noindex",
    body: (
      <div class="container py-4">
        <h1>{text("reviewThanks")}</h1>
        <p class="lead">{text("reviewThanksText")}</p>
        <p>
          <a href={addressIn(accessRegisterPaths, locale)}>{text("register")}</a>
        </p>
      </div>
    ),
  };
}

function show(locale: Locale, draft: Draft, wrong: readonly (keyof Draft)[], answer?: ReviewAnswer): PageModel {
  const text = accessText(locale);
  const field = <Name extends keyof Draft>(name: Name) => ({
    ...{ id: `review-${name}`, name, label: text(`review-${name}`), value: draft[name] },
    error: wrong.includes(name) ? text(`wrong.review-${name}`) : undefined,
  });
  const errors = [
    ...wrong.map((name) => ({ id: `review-${name}`, text: text(`wrong.review-${name}`) })),
    ...(answer ? [{ id: "review-number", text: text(`review-answer.${answer}`) }] : []),
  ];
  return {
    ...pageOf(locale),
    status: errors.length > 0 ? 422 : 200,
    robots: "index",
    body: (
      <div class="container py-4">
        <h1>{text("reviewTitle")}</h1>
        <p class="lead">{text("reviewLead")}</p>
        <FormErrors title={text("errors")} errors={errors} />
        <p>{text("required")}</p>
        <form method="post" action={addressIn(reviewPaths, locale)} novalidate>
          <TextField {...field("number")} hint={text("review-numberHint")} />
          <TextField {...field("email")} complete="email" hint={text("review-emailHint")} />
          <LongTextField {...field("reasons")} />
          <button class="btn btn-primary" type="submit">
            {text("reviewSend")}
          </button>
        </form>
      </div>
    ),
  };
}
