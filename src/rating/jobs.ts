import type { CronItem } from "graphile-worker";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import "./tables.ts";

/** How long what people wrote is kept, in days: long enough to be read and acted upon. */
const daysKept = 365;

/** Deletes what readers wrote a year ago; the stars stay. */
export const forgetCommentsJob = defineJob({
  name: "rating.forget-comments",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now }: { readonly db: Db; readonly now: () => Date }) => {
    const before = new Date(now().getTime() - daysKept * 86_400_000);
    await db
      .updateTable("rating.ratings")
      .set({ comment: null })
      .where("givenAt", "<", before)
      .where("comment", "is not", null)
      .execute();
  },
});

/** Every night. */
export const ratingCron: readonly CronItem[] = [{ task: forgetCommentsJob.name, match: "20 2 * * *" }];
