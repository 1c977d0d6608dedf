import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import { watchAccounts } from "../accounts/watch-accounts.ts";
import { askAgain } from "./deliver.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** Deliveries taken up by one round. */
const atOnce = 500;

/**
 * Takes up every delivery whose time has come: those whose worker died, those that waited for a channel, those that were scheduled.
 * Whoever has its turn already is left alone.
 */
export async function takeUpDue(deps: Pick<ChannelJobDeps, "db" | "now">): Promise<number> {
  const due = await deps.db
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select("d.id")
    .where("d.nextAt", "<=", deps.now())
    .where("a.state", "=", "connected")
    .where((eb) =>
      eb.or([
        eb("d.state", "in", ["queued", "sending"]),
        eb.and([eb("d.state", "=", "sent"), eb("d.wanted", "is not", null)]),
      ]),
    )
    .orderBy("d.nextAt")
    .limit(atOnce)
    .execute();
  for (const { id } of due) await askAgain(deps, id, deps.now());
  return due.length;
}

/** Every minute: what is due, and channels whose access ends soon. */
export const sweepChannelsJob = defineJob({
  name: "channels.sweep",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, deps: ChannelJobDeps) => {
    await takeUpDue(deps);
    await watchAccounts(deps);
  },
});

export const channelsCron: readonly CronItem[] = [
  {
    task: sweepChannelsJob.name,
    match: "* * * * *",
    options: { backfillPeriod: 0 },
    identifier: sweepChannelsJob.name,
  },
];
