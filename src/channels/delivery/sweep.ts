import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import { watchAccounts } from "../accounts/watch-accounts.ts";
import { deliverJob } from "./deliver.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** Deliveries taken up by one round. */
const atOnce = 500;

/**
 * Takes up every delivery whose time has come: those whose worker died, those that waited for a channel, those that were scheduled.
 * Whoever has its turn already is left alone.
 * @returns how many
 */
export async function takeUpDue({ db, now }: Pick<ChannelJobDeps, "db" | "now">): Promise<number> {
  const { rows } = await sql`
    select work.add(${deliverJob.name}, json_build_object('id', due.id), ${`${deliverJob.name}:`} || due.id, null, ${deliverJob.maxAttempts ?? 25})
    from (
      select d.id from channels.deliveries d join channels.accounts a on a.id = d.account_id
      where d.next_at <= ${now()} and a.state = 'connected' and coalesce(a.paused_until, '-infinity') <= ${now()}
        and (d.state in ('queued', 'sending') or (d.state = 'sent' and d.wanted is not null))
      order by d.next_at limit ${atOnce}
    ) as due`.execute(db);
  return rows.length;
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
