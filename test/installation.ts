import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./global-setup.ts";

const run = promisify(execFile);

/** The supervised processes, as the supervisor writes them to `state.json`. */
export type States = Readonly<Record<string, { readonly state: string; readonly pid?: number }>>;

/** A whole Arengo, started as a newcomer starts it, in a data folder and on ports of its own. */
export interface Installation {
  readonly origin: string;
  readonly dataDir: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Everything that `arengo start` printed. */
  readonly printed: () => string;
  readonly pid: number;
  readonly states: () => Promise<States>;
  /** Runs another command of the program on the same installation; gives back what it printed. */
  readonly command: (...args: string[]) => Promise<string>;
  /** Adds a person with these roles; gives back the password. */
  readonly addUser: (email: string, role: string) => Promise<string>;
  /** SIGTERM, then waits; gives back how long it took in milliseconds. */
  readonly stop: () => Promise<number>;
  readonly remove: () => Promise<void>;
}

const program = join(import.meta.dirname, "..", "bin", "arengo.mjs");

/**
 * Starts an installation and waits until it says that it is ready (the desk's first build included).
 * @param options.on starts on the folder and ports of one that has ended, instead of new ones
 */
export async function startInstallation(
  options: {
    args?: readonly string[];
    environment?: Record<string, string>;
    patienceMs?: number;
    on?: Installation;
  } = {},
): Promise<Installation> {
  const folder = options.on ? dirname(options.on.dataDir) : await mkdtemp(join(tmpdir(), "arengo-installation-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const [site, desk, postgres, clickhouse] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const dataDir = join(folder, "var");
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...{
      ARENGO_DATA: dataDir,
      ARENGO_PORT: String(site),
      ARENGO_DESK_PORT: String(desk),
      LANG: "it_IT.UTF-8",
      LC_ALL: "it_IT.UTF-8",
    },
    ...{ ARENGO_POSTGRES_PORT: String(postgres), ARENGO_CLICKHOUSE_PORT: String(clickhouse), NODE_ENV: "production" },
    ...options.on?.environment,
    ...options.environment,
  };
  delete environment.VITEST;
  const child = spawn(process.execPath, [program, "start", ...(options.args ?? [])], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk));
  await untilReady(child, () => output, options.patienceMs ?? 600_000);
  const command = async (...args: string[]) => {
    const ran = run(process.execPath, [program, ...args], { env: environment, maxBuffer: 64 * 2 ** 20 });
    const { stdout } = await ran.catch((fault: Error & { stdout?: string }) => {
      throw new Error(`${fault.message}\n${fault.stdout ?? ""}`, { cause: fault });
    });
    return stdout;
  };
  return {
    ...{ origin: `http://localhost:${environment.ARENGO_PORT}`, dataDir, environment, pid: child.pid ?? 0, command },
    printed: () => output,
    states: async () => (JSON.parse(await readFile(join(dataDir, "state.json"), "utf8")) as { parts: States }).parts,
    addUser: async (email, role) => {
      const printed = await command(
        "user",
        "add",
        "--email",
        email,
        "--name",
        email.split("@")[0] ?? email,
        "--role",
        role,
        "--json",
      );
      const line = printed.split("\n").find((text) => text.startsWith("{"));
      return (JSON.parse(line ?? "{}") as { password: string }).password;
    },
    stop: async () => {
      const since = Date.now();
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }
      return Date.now() - since;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

async function untilReady(child: ChildProcess, output: () => string, patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!output().includes("Arengo è pronto.")) {
    if (child.exitCode !== null) throw new Error(`arengo start ended with ${child.exitCode}:\n${output()}`);
    if (Date.now() > until) throw new Error(`arengo start is not ready after ${patienceMs} ms:\n${output()}`);
    await wait(200);
  }
}
