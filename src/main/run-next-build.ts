import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What Next prints when a build that somebody killed halfway still has children at work; they end by themselves. */
const isBusy = /Another .*next build.* process is already running/;
/** How long such children are waited for, and how often they are looked for; milliseconds. */
const busyFor = 5 * 60_000;
const busyPause = 2_000;

/**
 * Runs `next build` for the desk. Whoever ends this process ends the build with it, all of its processes.
 * @param onLine what the build prints, line by line
 * @throws Error with the last lines when the build fails
 */
export async function runNextBuild(home: string, onLine: (line: string) => void): Promise<void> {
  const deadline = Date.now() + busyFor;
  for (;;) {
    const { code, last } = await runOnce(home, onLine);
    if (code === 0) return;
    if (Date.now() > deadline || !last.some((line) => isBusy.test(line)))
      throw new Error(`the desk could not be built:\n${last.join("\n")}`);
    await wait(busyPause);
  }
}

async function runOnce(home: string, onLine: (line: string) => void) {
  const next = createRequire(join(home, "package.json")).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build", "src/desk"], {
    cwd: home,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ARENGO_HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // a group of its own: Next starts processes that would outlive it
  });
  const end = (signal: NodeJS.Signals) => {
    endGroup(child.pid);
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  const last: string[] = [];
  const listen = (chunk: Buffer) => {
    for (const line of chunk.toString().split("\n")) {
      if (line.trim() === "") continue;
      onLine(line);
      last.push(line);
      if (last.length > 20) last.shift();
    }
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  for (const signal of signals) process.off(signal, end);
  return { code, last };
}

/** Ends a process and those it started; it may have ended already. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "ESRCH") throw fault;
  }
}
