import { sql } from "kysely";
import { z } from "zod";
import { addJob, addJobs, defineJob } from "#src/platform/jobs.ts";
import type { FediverseDeps } from "./deps.ts";
import type { Federation } from "./open-federation.ts";
import { sendJob } from "./send-job.ts";

/** What the jobs of the Fediverse need; the federation is loaded when the first one runs: it is large. */
export interface FederateDeps {
  readonly fediverse: FediverseDeps & { readonly federation: () => Promise<Federation> };
}

/** Tells one server what waits for it, and asks to be run again when something still does. */
export const federateJob = defineJob({
  ...sendJob,
  run: async ({ inbox }, { fediverse }: FederateDeps) => {
    const { sendWaiting } = await import("./send-waiting.ts");
    const next = await sendWaiting(fediverse, await fediverse.federation(), inbox);
    if (next) await addJob(fediverse.db, sendJob, { inbox }, { key: `${sendJob.name}:${inbox}`, at: next });
  },
});

/** How long nobody must have told a server anything before it is taken up, milliseconds. */
const patienceMs = 60_000;
/** How long what was sent, and what was given up, is kept: a deletion must reach the same servers. Days. */
const keptDays = 400;

/** Takes up servers that nobody tells though their time has come: whoever did is gone. */
export async function takeUpServers({ db, now }: FediverseDeps, patience = patienceMs): Promise<void> {
  const due = await db
    .selectFrom("channels.fediverseSends")
    .select("inbox")
    .distinct()
    .where("state", "=", "waiting")
    .where("nextAt", "<=", new Date(now().getTime() - patience))
    .limit(500)
    .execute();
  await addJobs(
    db,
    due.map(({ inbox }) => ({ job: sendJob, payload: { inbox } })),
  );
}

/** Every minute: servers that nobody tells, and what need not be remembered any more. */
export const federateDueJob = defineJob({
  name: "channels.federate-due",
  payload: z.object({}).loose(),
  maxAttempts: 1,
  run: async (_payload, { fediverse }: FederateDeps) => {
    await takeUpServers(fediverse);
    const { db, now } = fediverse;
    const at = now();
    await db.deleteFrom("channels.fediverseMemory").where("expiresAt", "<", at).execute();
    await db
      .deleteFrom("channels.fediverseSends")
      .where("state", "<>", "waiting")
      .where(sql<boolean>`ended_at < ${new Date(at.getTime() - keptDays * 86_400_000)}`)
      .execute();
  },
});
