import type { CronItem } from "graphile-worker";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import { forgetAppointments } from "./appointment-queries.ts";

/** How long an appointment is kept after it began, in days. */
const daysKept = 30;

/** Deletes appointments of a month ago, and who came, with them. Source: Regulation (EU) 2016/679 art. 5 par. 1 letter e */
export const forgetAppointmentsJob = defineJob({
  name: "booking.forget-appointments",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now }: { readonly db: Db; readonly now: () => Date }) =>
    forgetAppointments(db, new Date(now().getTime() - daysKept * 86_400_000)),
});

/** Every night. */
export const bookingCron: readonly CronItem[] = [{ task: forgetAppointmentsJob.name, match: "40 2 * * *" }];
