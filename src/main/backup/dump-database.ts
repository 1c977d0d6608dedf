import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** Schemas whose rows are ours. Jobs are left out: what they had to do is found again by the sweeps. */
const schemas = ["desk", "published", "register", "events", "search", "measures"];

interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  readonly file: string;
}

async function listTables(client: pg.Client): Promise<Table[]> {
  // the keys of the day are not copied: with them somebody could tell visitors of that day apart
  const { rows } = await client.query<{ schema: string; table: string }>(
    `select schemaname as schema, tablename as table from pg_tables
     where schemaname = any($1) and (schemaname, tablename) <> ('measures', 'day_keys') order by 1, 2`,
    [schemas],
  );
  return rows.map(({ schema, table }) => ({ name: `"${schema}"."${table}"`, file: `${schema}.${table}.copy` }));
}

/** Writes every table as PostgreSQL's own COPY text, all of one instant, while the installation goes on. @returns the migrations applied */
export async function dumpDatabase(url: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return withClient(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    for (const { name, file } of await listTables(client)) {
      await pipeline(
        client.query(copyTo(`copy ${name} to stdout`)),
        createWriteStream(join(folder, file), { mode: 0o600 }),
      );
    }
    const { rows: sequences } = await client.query(
      "select schemaname || '.' || quote_ident(sequencename) as name, last_value from pg_sequences where schemaname = any($1) and last_value is not null",
      [schemas],
    );
    await writeFile(join(folder, "sequences.json"), JSON.stringify(sequences), { mode: 0o600 });
    const { rows } = await client.query<{ name: string }>("select name from public.arengo_migrations order by number");
    await client.query("commit");
    return rows.map((row) => row.name);
  });
}

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
 * while it is filled, and are exactly as before afterwards. Wants a superuser, as the embedded server's owner is.
 */
export async function loadDatabase(url: string, folder: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("begin");
    const tables = await listTables(client);
    const { rows: always } = await client.query<{ table: string; trigger: string }>(
      "select tgrelid::regclass::text as table, quote_ident(tgname) as trigger from pg_trigger where tgenabled = 'A' and not tgisinternal",
    );
    for (const { name } of tables) await client.query(`alter table ${name} disable trigger all`);
    await client.query(`truncate ${tables.map((table) => table.name).join(", ")}`);
    const files = new Set(await readdir(folder));
    for (const { name, file } of tables.filter((table) => files.has(table.file))) {
      await pipeline(createReadStream(join(folder, file)), client.query(copyFrom(`copy ${name} from stdin`)));
    }
    for (const { name } of tables) await client.query(`alter table ${name} enable trigger all`);
    for (const { table, trigger } of always)
      await client.query(`alter table ${table} enable always trigger ${trigger}`);
    const sequences = JSON.parse(await readFile(join(folder, "sequences.json"), "utf8")) as {
      name: string;
      last_value: string;
    }[];
    for (const { name, last_value } of sequences) await client.query("select setval($1, $2)", [name, last_value]);
    await client.query("commit");
  });
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
