import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "../exit.ts";
import { programFolder } from "../program-folder.ts";
import { nextDelay } from "./back-off.ts";

export type PartName = "postgres" | "clickhouse" | "site" | "worker" | "desk";
export type PartState = "starting" | "up" | "waiting" | "stopped";

export interface PartEvents {
  readonly onState: (name: PartName, state: PartState, pid: number | undefined) => void;
  readonly onRestart: (name: PartName, reason: string, delayMs: number) => void;
}

/** One supervised process. */
export interface Part {
  /** Resolves when it answers; rejects with the process's own sentence when its first start is refused. */
  readonly ready: Promise<void>;
  /** Lets a part go on that was begun held. */
  readonly release: () => void;
  /** Ends it so that it starts again at once, with the program as it is now. */
  readonly restart: () => void;
  /** Ends it: SIGTERM, and SIGKILL when it has not ended in time. */
  readonly stop: () => Promise<void>;
}

/** How long a process may take to end, PostgreSQL after all others; 10 s are promised for all. Milliseconds. */
const patience = 5_000;
const postgresPatience = 4_500;

/**
 * Starts one process of the installation and keeps it running: whenever it ends by itself, it starts again after a pause.
 * @param options.isHeld it loads its program and then waits for `release`, so that loading costs no time later
 */
export function keepRunning(
  name: PartName,
  options: { environment: NodeJS.ProcessEnv; logDir: string; isHeld: boolean },
  events: PartEvents,
): Part {
  const { environment, logDir } = options;
  mkdirSync(logDir, { recursive: true });
  const log = createWriteStream(join(logDir, `${name}.log`), { flags: "a" });
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let { isHeld } = options;
  let delay = 0;
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  let wasReady = false;

  const begin = () => {
    const startedAt = Date.now();
    let refusal: { failed: string; code: number } | undefined;
    const current = spawn(process.execPath, [join(programFolder(), "bin/arengo.mjs"), name], {
      env: { ...environment, ...(isHeld && { ARENGO_HELD: "1" }) },
      cwd: programFolder(),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child = current;
    events.onState(name, "starting", current.pid);
    current.stdout?.on("data", (chunk: Buffer) => log.write(chunk));
    current.stderr?.on("data", (chunk: Buffer) => log.write(chunk));
    current.on("message", (message: { ready?: boolean; failed?: string; code?: number }) => {
      if (message.failed !== undefined) refusal = { failed: message.failed, code: message.code ?? 70 };
      if (!message.ready) return;
      wasReady = true;
      events.onState(name, "up", current.pid);
      resolve();
    });
    current.once("exit", (code, signal) => {
      if (isStopping) return events.onState(name, "stopped", undefined);
      if (!wasReady && refusal) {
        events.onState(name, "stopped", undefined);
        return reject(new StartRefusal(refusal.failed, refusal.code));
      }
      delay = nextDelay(delay, Date.now() - startedAt);
      events.onRestart(name, signal ?? `exit ${code}`, delay);
      events.onState(name, "waiting", undefined);
      timer = setTimeout(begin, delay);
    });
  };
  begin();
  return {
    ready,
    release: () => {
      if (isHeld && child?.connected) child.send({ release: true });
      isHeld = false;
    },
    restart: () => {
      delay = 0;
      child?.kill("SIGTERM");
    },
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      const current = child;
      if (current && current.exitCode === null && current.signalCode === null) {
        const ended = new Promise((done) => current.once("exit", done));
        current.kill("SIGTERM");
        const hard = setTimeout(() => current.kill("SIGKILL"), name === "postgres" ? postgresPatience : patience);
        await ended;
        clearTimeout(hard);
      }
      log.end();
    },
  };
}
