import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { keepLook, outageText } from "#src/albo/index.ts";
import { mainSite } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import type { ScheduledDeps } from "./run-scheduled.ts";

/** How long the desk may take for all that is due, in milliseconds. */
const patience = 50_000;

/** What looking at the board and asking the desk needs. */
export interface BoardJobDeps extends ScheduledDeps {
  readonly db: Db;
  readonly now: () => Date;
  /** Where the site listens. */
  readonly siteUrl: string;
}

/**
 * Looks at the board from outside the site's process and keeps what it finds, then asks the desk for what the clock has made
 * due: only the desk may write into the register. While the desk is down what is due waits, and terms begin when acts are really
 * posted. What is over needs no job: queries no longer give it.
 */
export const runBoardJob = defineJob({
  name: "albo.run-due",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, { db, now, siteUrl, desk, log }: BoardJobDeps) => {
    const failure = await lookAtBoard(siteUrl);
    const ended = await keepLook(db, { site: mainSite, now: now(), failure, silence: outageText("it")("silence") });
    for (const outage of ended) log.warn(outage, "the notice board could not be reached");
    const answer = await fetch(`http://127.0.0.1:${desk.port}/admin/api/albo/run-due`, {
      method: "POST",
      headers: { authorization: `Bearer ${desk.secret}` },
      signal: AbortSignal.timeout(patience),
    }).catch((fault: Error) => fault);
    if (answer instanceof Error)
      return log.info({ reason: answer.message }, "desk not reached: acts that are due wait");
    if (!answer.ok) return log.warn({ status: answer.status }, "the desk refused to do what is due on the board");
    const { refused, brokenFiles } = (await answer.json()) as {
      refused: readonly { id: string; kind: string }[];
      brokenFiles: readonly string[];
    };
    if (brokenFiles.length > 0) log.error({ brokenFiles }, "files of posted acts are not what was posted");
    if (refused.length > 0) log.warn({ refused }, "acts whose day has come cannot be posted");
  },
});

/** How long the board may take to answer a look, in milliseconds. */
const glance = 10_000;

async function lookAtBoard(siteUrl: string): Promise<string | undefined> {
  const answer = await fetch(`${siteUrl}/albo`, {
    // called a bot, so that the statistics do not take it for a reader
    headers: { "user-agent": "ArengoBot/1 (looks whether the notice board can be reached)" },
    signal: AbortSignal.timeout(glance),
  }).catch((fault: Error) => fault);
  if (!(answer instanceof Error) && answer.ok) return undefined;
  const reason = answer instanceof Error ? answer.message : String(answer.status);
  return `${outageText("it")("unreachable")} (${reason})`;
}

/** Every minute. */
export const boardCron: readonly CronItem[] = [
  { task: runBoardJob.name, match: "* * * * *", options: { backfillPeriod: 0 } },
];
