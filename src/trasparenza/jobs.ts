import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { mainSite } from "#src/content/index.ts";
import { addDays, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { remind } from "./remind.ts";
import "./tables.ts";

/** What the jobs need. */
export interface TransparencyJobDeps {
  readonly db: Db;
  readonly now: () => Date;
  /** Whether this installation sends mail; reminders wait until it does. */
  readonly mail: object | undefined;
  /** Origin under which people reach site and desk. */
  readonly publicUrl: string;
}

/** Tells offices and the transparency officer what falls due. */
export const remindTransparencyJob = defineJob({
  name: "trasparenza.remind",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now, mail, publicUrl }: TransparencyJobDeps) => {
    if (mail) await remind(db, { site: mainSite, now: now(), deskUrl: publicUrl });
  },
});

/** Years that who asked for access is kept after the answer. The page of the form says so. */
const daysKept = 5 * 365;

/** Erases who asked and what they wrote; number, kind, dates and outcome of the register stay. Source: Regulation (EU) 2016/679 art. 5 par. 1 letter e */
export const eraseAccessRequestsJob = defineJob({
  name: "trasparenza.erase-requests",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now }: Pick<TransparencyJobDeps, "db" | "now">) => {
    await db.transaction().execute(async (tx) => {
      const old = await tx
        .updateTable("trasparenza.requests")
        .set({ name: "", surname: "", email: "", details: "", subject: "", outcome: "", erasedAt: now() })
        .where("erasedAt", "is", null)
        .where("decidedOn", "<", addDays(civilDateOf(now()), -daysKept))
        .returning("id")
        .execute();
      const ids = old.map(({ id }) => id);
      if (ids.length === 0) return;
      await tx.deleteFrom("trasparenza.answer_files").where("request", "in", ids).execute();
      await tx.deleteFrom("trasparenza.third_parties").where("request", "in", ids).execute();
      await tx
        .updateTable("trasparenza.reviews")
        .set({ details: "", outcome: "" })
        .where("request", "in", ids)
        .execute();
    });
  },
});

/** Every morning; times are UTC. */
export const transparencyCron: readonly CronItem[] = [
  { task: remindTransparencyJob.name, match: "10 5 * * *" },
  { task: eraseAccessRequestsJob.name, match: "50 2 * * *" },
];
