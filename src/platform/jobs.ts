import { makeWorkerUtils, type Task } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import type { z } from "zod";
import type { Db } from "./db.ts";
import type { Log } from "./log.ts";

/** What can be asked of the worker: a name `slice.verb-noun`, the shape of its payload (ids only), and what it does. */
export interface Job<Payload, Deps> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** Attempts in all, with exponential delay between them (graphile-worker: exp(attempt) seconds); default 25, about three days. */
  readonly maxAttempts?: number;
  /** Must be safe to run twice: a worker that dies after the work and before the acknowledgement runs it again. */
  readonly run: (payload: Payload, deps: Deps) => Promise<void>;
}

/** Gives a job its type; `Deps` is what `main/worker.ts` must hand to it. */
export const defineJob = <Payload, Deps>(job: Job<Payload, Deps>): Job<Payload, Deps> => job;

/**
 * Asks the worker for a job, in the caller's transaction: if that rolls back, the job never was.
 * @param options.key a second request with the same key, not yet run, replaces the first
 * @param options.at earliest start; default at once
 */
export async function addJob<Payload>(
  db: Db,
  job: Pick<Job<Payload, never>, "name" | "payload" | "maxAttempts">,
  payload: Payload,
  options: { key?: string; at?: Date } = {},
): Promise<void> {
  const checked = JSON.stringify(job.payload.parse(payload));
  await sql`select work.add(${job.name}, ${checked}::json, ${options.key ?? null}::text, ${options.at ?? null}::timestamptz, ${job.maxAttempts ?? null}::int)`.execute(
    db,
  );
}

/** Asks the worker for many jobs by one statement, in the caller's transaction. */
export async function addJobs(
  db: Db,
  jobs: readonly {
    job: Pick<Job<unknown, never>, "name" | "maxAttempts"> & { payload: z.ZodType };
    payload: unknown;
  }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const asked = jobs.map(({ job, payload }) => ({
    task: job.name,
    payload: job.payload.parse(payload),
    max_attempts: job.maxAttempts,
  }));
  await sql`select work.add_many(${JSON.stringify(asked)}::json)`.execute(db);
}

/** The job as graphile-worker runs it: the payload is checked, so that an old row of another shape is a fault with a name. */
export function asTask<Payload, Deps>(job: Job<Payload, Deps>, deps: Deps, log: Log): Task {
  return async (payload) => {
    const startedAt = performance.now();
    await job.run(job.payload.parse(payload), deps);
    log.debug({ job: job.name, milliseconds: Math.round(performance.now() - startedAt) }, "job done");
  };
}

/**
 * Installs graphile-worker's own tables and the two functions through which other roles may add jobs.
 * Its tables have row security, hence the policies for the worker's role. Repeatable.
 */
export async function installJobs(pool: pg.Pool, workerRole: string): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
  await pool.query(`
    create schema if not exists work;
    create or replace function work.add(task text, payload json, key text, run_at timestamptz, max_attempts int) returns void
      language sql security definer set search_path = pg_catalog, graphile_worker
      as $$ select graphile_worker.add_job(task, payload, run_at => run_at, max_attempts => max_attempts, job_key => key) $$;
    create or replace function work.add_many(jobs json) returns void
      language sql security definer set search_path = pg_catalog, graphile_worker
      as $$ select graphile_worker.add_jobs(array(
        select (task, payload, null, null, max_attempts, null, null, null)::graphile_worker.job_spec
        from json_to_recordset(jobs) as asked (task text, payload json, max_attempts smallint))) $$;
    revoke all on function work.add, work.add_many from public;
    grant usage on schema graphile_worker, work to ${workerRole};
    grant all on all tables in schema graphile_worker to ${workerRole};
    grant all on all sequences in schema graphile_worker to ${workerRole};
    grant execute on all functions in schema graphile_worker to ${workerRole};
    do $$ declare t record; begin
      for t in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'arengo_worker') loop
        execute format('create policy arengo_worker on graphile_worker.%I to ${workerRole} using (true) with check (true)', t.relname);
      end loop;
    end $$;
  `);
}
