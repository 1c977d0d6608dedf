import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import "./tables.ts";

/** How readers found one page. */
export interface PageRatings {
  readonly page: string;
  readonly count: number;
  /** Mean of the stars, one decimal. */
  readonly mean: number;
  /** How often one star, two stars and so on were given. */
  readonly byStars: readonly [number, number, number, number, number];
}

/** One thing that was written. */
export interface RatingComment {
  readonly page: string;
  readonly stars: number;
  readonly answer: string | null;
  readonly comment: string;
  readonly at: Date;
}

/** The pages that were rated most since an instant, those in need first: the lowest means come before the higher ones. */
export async function summariseRatings(db: Db, of: { site: string; since: Date }): Promise<PageRatings[]> {
  const rows = await db
    .selectFrom("rating.ratings")
    .select(({ fn }) => [
      "page",
      fn.countAll<number>().as("count"),
      sql<number>`round(avg(stars), 1)::float8`.as("mean"),
      ...([1, 2, 3, 4, 5] as const).map((value) =>
        fn
          .countAll<number>()
          .filterWhere("stars", "=", value)
          .as(`stars${value}` as const),
      ),
    ])
    .where("site", "=", of.site)
    .where("givenAt", ">=", of.since)
    .groupBy("page")
    .orderBy("mean")
    .orderBy("count", "desc")
    .limit(100)
    .execute();
  return rows.map(({ page, count, mean, stars1, stars2, stars3, stars4, stars5 }) => ({
    page,
    count,
    mean,
    byStars: [stars1, stars2, stars3, stars4, stars5],
  }));
}

/** What was written, the newest first. */
export async function listComments(db: Db, of: { site: string; limit: number }): Promise<RatingComment[]> {
  const rows = await db
    .selectFrom("rating.ratings")
    .select(["page", "stars", "answer", "comment", "givenAt"])
    .where("site", "=", of.site)
    .where("comment", "is not", null)
    .orderBy("givenAt", "desc")
    .limit(of.limit)
    .execute();
  return rows.map(({ givenAt, comment, ...rest }) => ({ ...rest, comment: comment ?? "", at: givenAt }));
}
