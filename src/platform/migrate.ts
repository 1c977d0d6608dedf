import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

/** Why the migrations cannot run; the message is a sentence for the person who starts the program. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** One numbered file of `migrations/`. `number` orders them; a file once applied must never change. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Reads `NNNN_name.sql` files in order. Refuses two files with one number. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  const migrations = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
  const twice = migrations.find((migration, index) => migrations[index - 1]?.number === migration.number);
  if (twice)
    throw new MigrationError(`two migrations have the number ${twice.number}; give the newer one the next number`);
  return migrations;
}

/**
 * Brings the database to the newest migration: each file in a transaction of its own, one process at a time (advisory lock).
 * A database already there is left as it is.
 * @returns the names of the files applied now
 * @throws MigrationError when an applied file was changed since, or the database is of a newer version than this program
 */
export async function migrate(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query("select pg_advisory_lock(hashtext('arengo.migrate'))");
  try {
    await client.query(
      `create table if not exists public.arengo_migrations (
         number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
      "select number, name, checksum from public.arengo_migrations order by number",
    );
    const applied = new Map(rows.map((row) => [row.number, row]));
    const known = new Set(migrations.map((migration) => migration.number));
    const unknown = rows.find((row) => !known.has(row.number));
    if (unknown) {
      throw new MigrationError(
        `the database was written by a newer version (it has ${unknown.name}); start that version, or restore a backup of this one`,
      );
    }
    const done: string[] = [];
    for (const migration of migrations) {
      const before = applied.get(migration.number);
      if (before) {
        if (before.checksum === migration.checksum) continue;
        throw new MigrationError(
          `${migration.name} was changed after it was applied; put it back and write a new migration instead`,
        );
      }
      await apply(client, migration);
      done.push(migration.name);
    }
    return done;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('arengo.migrate'))");
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into public.arengo_migrations (number, name, checksum) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (fault) {
    await client.query("rollback");
    throw new MigrationError(`${migration.name} could not be applied: ${(fault as Error).message}`, { cause: fault });
  }
}
