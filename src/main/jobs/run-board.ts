import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import type { ScheduledDeps } from "./run-scheduled.ts";

/** How long the desk may take for all that is due, in milliseconds. */
const patience = 50_000;

/**
 * Asks the desk to post the acts whose day has come: only the desk may write into the register. While it is down they wait,
 * and their terms begin when they are really posted. What is over needs no job: queries no longer give it.
 */
export const runBoardJob = defineJob({
  name: "albo.run-due",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, { desk, log }: ScheduledDeps) => {
    const answer = await fetch(`http://127.0.0.1:${desk.port}/admin/api/albo/run-due`, {
      method: "POST",
      headers: { authorization: `Bearer ${desk.secret}` },
      signal: AbortSignal.timeout(patience),
    }).catch((fault: Error) => fault);
    if (answer instanceof Error)
      return log.info({ reason: answer.message }, "desk not reached: acts that are due wait");
    if (!answer.ok) return log.warn({ status: answer.status }, "the desk refused to post the acts that are due");
    const { refused } = (await answer.json()) as { refused: readonly { id: string; kind: string }[] };
    if (refused.length > 0) log.warn({ refused }, "acts whose day has come cannot be posted");
  },
});

/** Every minute. */
export const boardCron: readonly CronItem[] = [
  { task: runBoardJob.name, match: "* * * * *", options: { backfillPeriod: 0 } },
];
