import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { withClient } from "./client.ts";
import { jobsFile, listTables, type Table } from "./tables.ts";

/** Whether nothing has been said yet: only into such a database may a copy be loaded. */
export async function isUnused(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(
      "select exists (select from register.entries) or exists (select from desk.users) as used",
    );
    return rows[0]?.used === false;
  });
}

/**
 * Loads every table of a copy in one transaction: all or nothing. The triggers that keep the register append-only rest
 * while it is filled and are exactly as before afterwards; foreign keys are made again at the end, which checks every row.
 * Owning the tables is enough, no superuser is needed.
 */
export async function loadDatabase(url: string, folder: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("begin");
    const files = new Set(await readdir(folder));
    const tables = await listTables(client);
    const restoreTriggers = await restTriggers(client, tables);
    const restoreKeys = await dropForeignKeys(client, tables);
    await client.query(`truncate ${tables.map((table) => table.name).join(", ")}`);
    const load = (what: string, file: string) =>
      pipeline(createReadStream(join(folder, file)), client.query(copyFrom(`copy ${what} from stdin`)));
    for (const { name, file } of tables.filter((table) => files.has(table.file))) await load(name, file);
    await restoreKeys();
    await restoreTriggers();
    const sequences = JSON.parse(await readFile(join(folder, "sequences.json"), "utf8")) as {
      name: string;
      last_value: string;
    }[];
    for (const { name, last_value } of sequences) await client.query("select setval($1, $2)", [name, last_value]);
    // copies of the first versions have none
    if (files.has(jobsFile)) await loadJobs(client, () => load("copied_jobs", jobsFile));
    await client.query("commit");
  });
}

/** Lets all triggers rest. @returns how to wake each one as it was */
async function restTriggers(client: pg.Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; trigger: string; enabled: "O" | "A" | "R" | "D" }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as trigger, tgenabled as enabled
     from pg_trigger where not tgisinternal and tgrelid = any($1::text[]::regclass[])`,
    [tables.map((table) => table.name)],
  );
  for (const { table, trigger } of rows) await client.query(`alter table ${table} disable trigger ${trigger}`);
  const wake = { O: "enable", A: "enable always", R: "enable replica", D: "disable" } as const;
  return async () => {
    for (const { table, trigger, enabled } of rows)
      await client.query(`alter table ${table} ${wake[enabled]} trigger ${trigger}`);
  };
}

/** Drops what ties tables to each other: rows come in the order of names. @returns how to make it again, checking all rows */
async function dropForeignKeys(client: pg.Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; key: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as key, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::text[]::regclass[])`,
    [tables.map((table) => table.name)],
  );
  for (const { table, key } of rows) await client.query(`alter table ${table} drop constraint ${key}`);
  return async () => {
    for (const { table, key, definition } of rows)
      await client.query(`alter table ${table} add constraint ${key} ${definition}`);
  };
}

/** Asks for each copied job anew: its number and what had been tried before are of the old installation. */
async function loadJobs(client: pg.Client, load: () => Promise<void>): Promise<void> {
  await client.query(
    `create temporary table copied_jobs (identifier text, payload json, queue_name text, run_at timestamptz,
       max_attempts int, key text, priority int) on commit drop`,
  );
  await load();
  await client.query(
    `select graphile_worker.add_job(identifier, payload, queue_name => queue_name, run_at => run_at,
       max_attempts => max_attempts, job_key => key, priority => priority) from copied_jobs`,
  );
}
