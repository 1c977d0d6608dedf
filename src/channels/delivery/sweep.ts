import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import { defineJob } from "#src/platform/jobs.ts";
import { probeAccounts } from "../accounts/probe-accounts.ts";
import { watchAccounts } from "../accounts/watch-accounts.ts";
import { watchVersions } from "../accounts/watch-versions.ts";
import { fetchInboxJob } from "../inbox/fetch-inbox.ts";
import { measureDueJob } from "../measures/measure-due.ts";
import { tellPeriods } from "../silence/tell-period.ts";
import { alone } from "./claim-delivery.ts";
import { deliverJob } from "./deliver.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** Deliveries taken up by one round. */
const atOnce = 500;

/** How long nobody must have moved a delivery on before it is taken up, milliseconds. */
interface Patience {
  /** One whose call began: its worker is gone. */
  readonly begunMs: number;
  /** One that was never tried: its job may simply wait in a long queue. */
  readonly untriedMs: number;
}
const usual: Patience = { begunMs: 20_000, untriedMs: 120_000 };

/**
 * Takes up deliveries that nobody moved on though their time has come: their worker died, or their channel was closed. Whoever has
 * its turn already is left alone.
 * @returns how many
 */
export async function takeUpDue(
  { db, now }: Pick<ChannelJobDeps, "db" | "now">,
  { begunMs, untriedMs }: Patience = usual,
): Promise<number> {
  const since = (milliseconds: number) => new Date(now().getTime() - milliseconds);
  const { rows } = await sql`
    select work.add(${deliverJob.name}, json_build_object('id', due.id), ${`${deliverJob.name}:`} || due.id, null, ${deliverJob.maxAttempts ?? 25})
    from (
      select d.id from channels.deliveries d join channels.accounts a on a.id = d.account_id
      where greatest(d.next_at, d.calling_since) <= case when d.attempts > 0 then ${since(begunMs)}::timestamptz else ${since(untriedMs)}::timestamptz end
        and a.state = 'connected' and coalesce(a.paused_until, '-infinity') <= ${now()}
        and (d.state in ('queued', 'sending') or (d.state = 'sent' and d.wanted is not null))
      order by d.next_at limit ${atOnce}
    ) as due`.execute(db);
  return rows.length;
}

/** Every minute: what is due, channels whose access ends soon or was taken back, versions that end, silence periods that are over. */
export const sweepChannelsJob = defineJob({
  name: "channels.sweep",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, deps: ChannelJobDeps) => {
    await takeUpDue(deps);
    await watchAccounts(deps);
    await watchVersions(deps);
    await tellPeriods(deps);
    await alone(deps, "probes", () => probeAccounts(deps));
  },
});

export const channelsCron: readonly CronItem[] = [
  {
    task: sweepChannelsJob.name,
    match: "* * * * *",
    options: { backfillPeriod: 0 },
    identifier: sweepChannelsJob.name,
  },
  {
    task: fetchInboxJob.name,
    match: "* * * * *",
    options: { backfillPeriod: 0 },
    identifier: fetchInboxJob.name,
  },
  {
    task: measureDueJob.name,
    match: "7,17,27,37,47,57 * * * *",
    options: { backfillPeriod: 0 },
    identifier: measureDueJob.name,
  },
];
