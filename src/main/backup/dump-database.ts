import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import { withClient } from "./client.ts";
import { foreignSchemas, jobsFile, listTables } from "./tables.ts";

/** Jobs that wait, by what they were asked with; the tables behind them are graphile-worker's own and may change with it. */
const waitingJobs = `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts order by j.id`;

/**
 * Writes every table and the waiting jobs as PostgreSQL's own COPY text, all of one instant, while the installation goes on.
 * @returns the migrations applied
 */
export async function dumpDatabase(url: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const dump = (what: string, file: string) =>
      pipeline(client.query(copyTo(`copy ${what} to stdout`)), createWriteStream(join(folder, file), { mode: 0o600 }));
    for (const { name, file } of await listTables(client)) await dump(name, file);
    await dump(`(${waitingJobs})`, jobsFile);
    const { rows: sequences } = await client.query(
      `select schemaname || '.' || quote_ident(sequencename) as name, last_value from pg_sequences
       where schemaname <> all($1) and schemaname not like 'pg\\_%' and last_value is not null`,
      [foreignSchemas],
    );
    await writeFile(join(folder, "sequences.json"), JSON.stringify(sequences), { mode: 0o600 });
    const { rows } = await client.query<{ name: string }>("select name from public.arengo_migrations order by number");
    await client.query("commit");
    return rows.map((row) => row.name);
  });
}
