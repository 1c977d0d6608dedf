import { randomInt } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#src/main/migrate.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The test PostgreSQL as its superuser, database `postgres`; `arengo_template` is migrated. */
    postgresUrl: string;
  }
}

/** Passwords of the processes' roles in tests. */
export const testPasswords = { desk: "desk", site: "site", worker: "worker" } as const;

/**
 * A port that was free a moment ago, by chance out of those below the range that systems give to outgoing connections: one of these
 * could be taken by somebody's connection, even by the one that waits for the server on it, before the server starts.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(11_000, 32_000);
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

/** Gives the run a folder of its own for what tests write and leave; the answer removes it with all of that. */
export async function ownTemporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-test-"));
  await chmod(folder, 0o755);
  process.env.TMPDIR = folder;
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Lets the run end with the code of its tests: embedded-postgres ends a process that has nothing left to do with 0, whatever they
 * came to, unless it is ended before.
 */
export function keepExitCode(): void {
  process.prependListener("beforeExit", () => process.exit());
}

/** One real PostgreSQL for the whole run, with a migrated template that each test file clones (`test/database.ts`). */
export default async function setup(project: TestProject) {
  keepExitCode();
  const { folder, remove } = await ownTemporaryFolder();
  const server = await startPostgres({
    dataDir: join(folder, "postgres"),
    port: await freePort(),
    password: "test",
    flags: [
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      "max_connections=300",
      "unix_socket_directories=",
    ],
  });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query("create database arengo_template");
  const template = new URL(server.url);
  template.pathname = "/arengo_template";
  await migrateDatabase(template.toString(), testPasswords);
  await admin.end();
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await remove();
  };
}
