/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Icon } from "../icon/component.tsx";
import { longestComment, ratingAnswers } from "./answers.ts";
import { ratingText } from "./messages.ts";

const stars = [1, 2, 3, 4, 5] as const;
const signs = ["positive", "negative"] as const;

/** What a reader has chosen so far, when the form comes back with a refusal. */
export interface RatingDraft {
  readonly stars?: number | undefined;
  readonly answer?: string | undefined;
  readonly comment?: string | undefined;
}

/** What is to be mended before a rating can be taken. */
export interface RatingRefused {
  readonly about: "stars" | "comment";
  readonly text: string;
}

/** Id of the control that a refusal is about. */
export const ratingFieldOf = ({ about }: Pick<RatingRefused, "about">): string =>
  about === "stars" ? "rating-1" : "rating-comment";

/** What is asked: how clear a page is, or how easy a service that has just been used was. */
export type RatingQuestion = "clarity" | "ease";

/**
 * The question of the model at the foot of a page: how clear is this? Where a service ends: how easy was it? One to five, then what was good or bad, then a free
 * text. The second question is chosen by the style sheet from what is marked, so that it works without a script; both are in the
 * page from the start. Source: C.SI.2.5, C.SI.2.6, C.SE.1.7
 */
export function Rating({
  action,
  page,
  asks = "clarity",
  locale,
  draft = {},
  refusal,
}: {
  /** Where the form is sent to. */
  readonly action: string;
  /** Path of the page that is rated; of a service, its first one. */
  readonly page: string;
  readonly asks?: RatingQuestion | undefined;
  readonly locale: Locale;
  readonly draft?: RatingDraft;
  /** Why it came back, beside what it is about. */
  readonly refusal?: RatingRefused;
}) {
  const text = ratingText(locale);
  return (
    <section data-part="rating" data-element="feedback" aria-labelledby="rating-title">
      <form method="post" action={action} class="container">
        <input type="hidden" name="page" value={page} />
        {asks === "ease" && <input type="hidden" name="asks" value={asks} />}
        <fieldset {...(refusal?.about === "stars" && { "aria-describedby": "rating-refusal" })}>
          <legend class="h5" id="rating-title" data-element="feedback-title">
            {text(`question.${asks}`)}
          </legend>
          {refusal?.about === "stars" && <Refused text={refusal.text} />}
          {stars.map((value) => (
            <Star key={value} value={value} isChosen={draft.stars === value} label={text("star", { count: value })} />
          ))}
          <p data-part="scale">{text(`scale.${asks}`)}</p>
          {signs.map((sign) => (
            <FollowUp key={sign} sign={sign} locale={locale} draft={draft} />
          ))}
          <div data-part="comment">
            <label for="rating-comment">{text("comment")}</label>
            <p id="rating-hint" class="form-text">
              {text("hint", { count: longestComment })}
            </p>
            {refusal?.about === "comment" && <Refused text={refusal.text} />}
            <input
              type="text"
              class="form-control"
              id="rating-comment"
              name="comment"
              maxLength={longestComment}
              autocomplete="off"
              {...(refusal?.about === "comment"
                ? { "aria-describedby": "rating-hint rating-refusal", "aria-invalid": "true" as const }
                : { "aria-describedby": "rating-hint" })}
              data-element="feedback-input-text"
              value={draft.comment ?? ""}
            />
            <button type="submit" class="btn btn-primary">
              {text("send")}
            </button>
          </div>
        </fieldset>
      </form>
    </section>
  );
}

const Refused = ({ text }: { text: string }) => (
  <p class="text-danger fw-semibold mb-1" id="rating-refusal">
    {text}
  </p>
);

function Star({ value, isChosen, label }: { value: number; isChosen: boolean; label: string }) {
  return (
    <>
      <input type="radio" name="stars" id={`rating-${value}`} value={value} required defaultChecked={isChosen} />
      <label for={`rating-${value}`} data-element={`feedback-rate-${value}`}>
        <Icon name="star-full" />
        <span class="visually-hidden">{label}</span>
      </label>
    </>
  );
}

function FollowUp({ sign, locale, draft }: { sign: (typeof signs)[number]; locale: Locale; draft: RatingDraft }) {
  const text = ratingText(locale);
  return (
    <fieldset data-element={`feedback-rating-${sign}`}>
      <legend class="h6" data-element="feedback-rating-question">
        {text(sign)}
      </legend>
      {ratingAnswers[sign].map((answer) => (
        <div key={answer} class="form-check">
          <input
            type="radio"
            name={sign}
            id={`rating-${sign}-${answer}`}
            value={answer}
            defaultChecked={draft.answer === answer}
          />
          <label for={`rating-${sign}-${answer}`} data-element="feedback-rating-answer">
            {text(answer)}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
