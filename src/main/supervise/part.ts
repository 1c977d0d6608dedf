import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, StartRefusal } from "../exit.ts";
import { nextDelay } from "./back-off.ts";
import { openLogFile } from "./log-file.ts";

export type PartName = "postgres" | "clickhouse" | "site" | "worker" | "desk" | "networks";
export type PartState = "starting" | "up" | "waiting" | "stopped";

export interface PartEvents {
  readonly onState: (name: PartName, state: PartState, pid: number | undefined) => void;
  readonly onRestart: (name: PartName, reason: string, delayMs: number) => void;
}

export interface PartOptions {
  /** Program and arguments; it says `{ ready: true }` or `{ failed, code }` to its parent. */
  readonly command: readonly [string, ...string[]];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logDir: string;
  /** It loads its program and then waits for `release`, so that loading costs no time later. */
  readonly isHeld: boolean;
  /** How long it may take to be ready; milliseconds. */
  readonly readyWithin: number;
  /** Sentence for the person who waits for a part that is not ready in time. */
  readonly lateSentence: string;
}

/** One supervised process. */
export interface Part {
  /**
   * Resolves when it answers. Rejects with the process's own sentence when its first start is refused, and with
   * `lateSentence` when it does not answer in time; then it is tried again all the same until `stop`.
   */
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

/** Starts one process of the installation and keeps it running: whenever it ends by itself, it starts again after a pause. */
export function keepRunning(name: PartName, options: PartOptions, events: PartEvents): Part {
  mkdirSync(options.logDir, { recursive: true });
  const log = openLogFile(join(options.logDir, `${name}.log`));
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  let isStopping = false;
  let isAsked = false;
  let { isHeld } = options;
  let delay = 0;
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  let wasReady = false;

  const expectReady = () => {
    clearTimeout(late);
    late = setTimeout(() => {
      reject(new StartRefusal(options.lateSentence, exitCodes.unavailable));
      child?.kill("SIGKILL");
    }, options.readyWithin);
  };
  const begin = () => {
    const startedAt = Date.now();
    let refusal: { failed: string; code: number } | undefined;
    const [program, ...args] = options.command;
    const current = spawn(program, args, {
      env: { ...options.environment, ...(isHeld && { ARENGO_HELD: "1" }) },
      cwd: options.folder,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child = current;
    // the first time all attempts together have this long; later each one
    if (!isHeld && (wasReady || late === undefined)) expectReady();
    events.onState(name, "starting", current.pid);
    current.stdout?.on("data", log.write);
    current.stderr?.on("data", log.write);
    current.on("message", (message: { ready?: boolean; failed?: string; code?: number }) => {
      if (message.failed !== undefined) refusal = { failed: message.failed, code: message.code ?? exitCodes.internal };
      if (!message.ready) return;
      wasReady = true;
      clearTimeout(late);
      events.onState(name, "up", current.pid);
      resolve();
    });
    let hasEnded = false;
    const ended = (reason: string) => {
      if (hasEnded) return;
      hasEnded = true;
      if (isStopping) return events.onState(name, "stopped", undefined);
      if (!wasReady && refusal) {
        clearTimeout(late);
        events.onState(name, "stopped", undefined);
        return reject(new StartRefusal(refusal.failed, refusal.code));
      }
      delay = isAsked ? 0 : nextDelay(delay, Date.now() - startedAt);
      if (!isAsked) events.onRestart(name, reason, delay);
      isAsked = false;
      events.onState(name, "waiting", undefined);
      timer = setTimeout(begin, delay);
    };
    current.once("exit", (code, signal) => ended(signal ?? `exit ${code}`));
    current.once("error", (fault) => current.pid === undefined && ended(fault.message));
  };
  begin();
  return {
    ready,
    release: () => {
      if (isHeld && child?.connected) child.send({ release: true });
      if (isHeld) expectReady();
      isHeld = false;
    },
    restart: () => {
      isAsked = child?.kill("SIGTERM") ?? false;
    },
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      clearTimeout(late);
      const current = child;
      if (current?.pid !== undefined && current.exitCode === null && current.signalCode === null) {
        const ended = new Promise((done) => current.once("exit", done));
        current.kill("SIGTERM");
        const hard = setTimeout(() => current.kill("SIGKILL"), name === "postgres" ? postgresPatience : patience);
        await ended;
        clearTimeout(hard);
      }
      await log.end();
    },
  };
}
