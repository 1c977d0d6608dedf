import pg from "pg";
import type { Config } from "#src/platform/config.ts";
import { databaseUrl, embeddedDatabase } from "#src/platform/connections.ts";
import type { Secrets } from "#src/platform/secrets.ts";
import type { Say } from "../commands/command.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { migrateDatabase } from "../migrate.ts";

/** Oldest PostgreSQL that has what the migrations use. */
const oldestServer = 16;

/** Makes the database ready: created (embedded), reachable, new enough, migrated. @returns how many migrations were applied */
export async function prepareDatabase(config: Config, secrets: Secrets, say: Say): Promise<number> {
  const url = databaseUrl(config, secrets, "owner");
  if (config.databaseUrl === undefined) await createEmbedded(url);
  await refuseUnfit(url, say);
  return (await migrateDatabase(url, secrets.databaseRoles)).length;
}

/** Creates the database of the embedded server where it is missing. */
export async function createEmbedded(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await withClient(maintenance.toString(), async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [embeddedDatabase]);
    if (rowCount === 0) await client.query(`create database ${embeddedDatabase}`);
  });
}

async function refuseUnfit(url: string, say: Say): Promise<void> {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "0";
  }).catch((fault: Error) => {
    throw new StartRefusal(say("badDatabase", { reason: fault.message || fault.name }), exitCodes.unavailable, {
      cause: fault,
    });
  });
  if (Number.parseInt(version, 10) < oldestServer)
    throw new StartRefusal(say("oldDatabase", { version }), exitCodes.unavailable);
}

/** Whether the desk has no user yet: the very first start. */
export async function isFirstStart(config: Config, secrets: Secrets): Promise<boolean> {
  return withClient(databaseUrl(config, secrets, "owner"), async (client) => {
    const { rowCount } = await client.query("select from desk.users limit 1");
    return rowCount === 0;
  });
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
