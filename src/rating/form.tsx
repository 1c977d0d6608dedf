/** @jsxImportSource preact */
import type { PageModel, PublicForm } from "#src/platform/public-page.ts";
import { FormErrors } from "#src/ui/form/component.tsx";
import { Rating, ratingFieldOf } from "#src/ui/rating/component.tsx";
import { keepRating } from "./keep-rating.ts";
import { ratingPageText } from "./messages.ts";
import { ratingAction, ratingPaths, thanksFor } from "./paths.ts";
import { type RatingRefusal, readPage, readRating } from "./read-rating.ts";

/** Takes the rating of a page. What cannot be taken comes back with what was chosen and written. */
export const ratingForm: PublicForm = {
  paths: ratingPaths,
  take: async ({ db, form, site, locale, now }) => {
    const read = readRating(form);
    if (!read.ok) return refusedModel(form, read.error, locale);
    await keepRating(db, read.value, { site, locale, at: now });
    return { seeOther: thanksFor(read.value.page, locale) };
  },
};

function refusedModel(form: URLSearchParams, { kind }: RatingRefusal, locale: string): PageModel {
  const text = ratingPageText(locale);
  const stars = Number(form.get("stars"));
  const draft = {
    ...([1, 2, 3, 4, 5].includes(stars) && { stars }),
    answer: form.get(stars >= 4 ? "positive" : "negative") ?? undefined,
    comment: form.get("comment") ?? undefined,
  };
  const page = readPage(form.get("page"));
  const about = kind === "long-comment" ? "comment" : "stars";
  const errors = page === undefined ? [] : [{ id: ratingFieldOf({ about }), text: text(kind) }];
  const asks = form.get("asks") === "ease" ? "ease" : "clarity";
  return {
    status: 422,
    title: text("title"),
    breadcrumb: [{ label: text("title") }],
    robots: "noindex",
    tags: [],
    body: (
      <>
        <div class="container">
          <h1>{text("title")}</h1>
          {page === undefined && <p class="lead">{text("no-page")}</p>}
          <FormErrors title={text("errors")} errors={errors} />
        </div>
        {page !== undefined && (
          <Rating
            {...{ action: ratingAction(locale), page, asks, locale, draft }}
            refusal={{ about, text: text(kind) }}
          />
        )}
      </>
    ),
  };
}
