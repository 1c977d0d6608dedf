import { randomUUID } from "node:crypto";
import type { Db } from "#src/platform/db.ts";
import type { Rating } from "./read-rating.ts";
import "./tables.ts";

/** Keeps what a reader said: nothing of who it was, not even for a moment. */
export async function keepRating(
  db: Db,
  rating: Rating,
  given: { site: string; locale: string; at: Date },
): Promise<void> {
  await db
    .insertInto("rating.ratings")
    .values({
      id: randomUUID(),
      site: given.site,
      page: rating.page,
      locale: given.locale,
      stars: rating.stars,
      answer: rating.answer ?? null,
      comment: rating.comment ?? null,
      givenAt: given.at,
    })
    .execute();
}
