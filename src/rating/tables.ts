/** One answer of one reader. Table `rating.ratings`. */
interface RatingsTable {
  id: string;
  site: string;
  /** Path as it was read. */
  page: string;
  locale: string;
  /** 1 to 5. */
  stars: number;
  /** Key of the answer to the second question. */
  answer: string | null;
  comment: string | null;
  givenAt: Date;
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "rating.ratings": RatingsTable;
  }
}

export type { RatingsTable };
