import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import type { Log } from "#src/platform/log.ts";

/** How the worker reaches the desk. */
export interface ScheduledDeps {
  readonly desk: { readonly port: number; readonly secret: string };
  readonly log: Log;
}

/** How long the desk may take for all that is due, in milliseconds. */
const patience = 50_000;

/**
 * Asks the desk to publish and withdraw what is due. The schedule is the desk's own: while it is down what is due waits,
 * and a later minute does it.
 */
export const runScheduledJob = defineJob({
  name: "desk.run-scheduled",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, { desk, log }: ScheduledDeps) => {
    const answer = await fetch(`http://127.0.0.1:${desk.port}/admin/api/payload-jobs/run?limit=50`, {
      headers: { authorization: `Bearer ${desk.secret}` },
      signal: AbortSignal.timeout(patience),
    }).catch((fault: Error) => fault);
    if (answer instanceof Error)
      return log.info({ reason: answer.message }, "desk not reached: what is scheduled waits");
    if (!answer.ok) log.warn({ status: answer.status }, "the desk refused to run what is scheduled");
  },
});

/** Every minute. */
export const scheduledCron: readonly CronItem[] = [
  { task: runScheduledJob.name, match: "* * * * *", options: { backfillPeriod: 0 } },
];
