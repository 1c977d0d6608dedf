import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { longestComment, ratingAnswers } from "#src/ui/rating/answers.ts";

/** What a reader said of a page. */
export interface Rating {
  /** Path of the page. */
  readonly page: string;
  /** 1 to 5. */
  readonly stars: number;
  /** Key of the answer to the second question that belongs to these stars. */
  readonly answer: string | undefined;
  readonly comment: string | undefined;
}

/** Why a rating cannot be taken. */
export interface RatingRefusal {
  readonly kind: "no-page" | "no-stars" | "long-comment";
}

/** A path of this site: never another host, never a query. */
const Page = z
  .string()
  .max(2_000)
  .regex(/^\/(?!\/)[^\s?#\\]*$/);
const Stars = z.coerce.number().int().min(1).max(5);

/** Path of the rated page, as the form holds it; `undefined` when it is none of ours. */
export const readPage = (text: string | null | undefined): string | undefined => Page.safeParse(text).data;

/** Reads what was sent. An answer that does not belong to the stars is left out: it was chosen before the stars changed. */
export function readRating(form: URLSearchParams): Result<Rating, RatingRefusal> {
  const page = readPage(form.get("page"));
  if (page === undefined) return err({ kind: "no-page" });
  const stars = Stars.safeParse(form.get("stars") ?? "none");
  if (!stars.success) return err({ kind: "no-stars" });
  const comment = form.get("comment")?.trim() || undefined;
  if (comment !== undefined && [...comment].length > longestComment) return err({ kind: "long-comment" });
  const sign = stars.data >= 4 ? "positive" : "negative";
  const chosen = form.get(sign);
  const answer = ratingAnswers[sign].find((key) => key === chosen);
  return ok({ page, stars: stars.data, answer, comment });
}
