import type { CronItem } from "graphile-worker";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import "./tables.ts";

/** How long personal data are kept after the last change, in days. The page of the form says so. */
const daysKept = 180;

/** Erases who asked, what, and what was answered; number, category and state stay. Source: Regulation (EU) 2016/679 art. 5 par. 1 letter e */
export const eraseRequestsJob = defineJob({
  name: "assistance.erase-requests",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now }: { readonly db: Db; readonly now: () => Date }) => {
    await db
      .updateTable("assistance.requests")
      .set({ name: "", surname: "", email: "", details: "", answer: null, erasedAt: now() })
      .where("erasedAt", "is", null)
      .where("changedAt", "<", new Date(now().getTime() - daysKept * 86_400_000))
      .execute();
  },
});

/** Every night. */
export const assistanceCron: readonly CronItem[] = [{ task: eraseRequestsJob.name, match: "45 2 * * *" }];
