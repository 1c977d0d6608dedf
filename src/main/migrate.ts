import { join } from "node:path";
import pg from "pg";
import { installJobs } from "#src/platform/jobs.ts";
import { migrate, readMigrations } from "#src/platform/migrate.ts";
import { databaseRoles, ensureRoles } from "#src/platform/roles.ts";
import { programFolder } from "./program-folder.ts";

/**
 * Brings a database to this program's version: roles, graphile-worker's tables, then the numbered files.
 * Repeatable, and safe when two processes do it at once.
 * @param url as a role that may create schemas and roles
 * @param options.only names of the files to stop at, for restoring a copy of an older version
 * @returns names of the files applied now
 */
export async function migrateDatabase(
  url: string,
  passwords: Readonly<Record<keyof typeof databaseRoles, string>>,
  options: { only?: readonly string[] } = {},
): Promise<string[]> {
  const all = await readMigrations(join(programFolder(), "migrations"));
  const migrations = options.only ? all.filter((migration) => options.only?.includes(migration.name)) : all;
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
  // a broken connection is reported by the next query
  pool.on("error", () => {}).on("connect", (client) => void client.on("error", () => {}));
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await ensureRoles(client, passwords);
    await installJobs(pool, databaseRoles.worker);
    return await migrate(client, migrations);
  } finally {
    await client.end();
    await pool.end();
  }
}
