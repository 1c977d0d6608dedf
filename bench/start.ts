import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { startInstallation } from "#test/installation.ts";
import type { BenchRow } from "./row.ts";

/** How long the installation is left alone before its memory is read, in milliseconds. */
const idle = 30_000;

/**
 * Start and memory of a whole installation with the demonstration, on a built tree: the second start is measured, the
 * first one builds and loads. Memory is proportional (PSS), so that what processes share counts once; it wants /proc.
 */
export async function run(): Promise<BenchRow[]> {
  const first = await startInstallation();
  await first.stop();
  const since = performance.now();
  const child = spawn(process.execPath, ["bin/arengo.mjs", "start"], { env: first.environment, stdio: "ignore" });
  try {
    const site = await secondsUntil(`${first.origin}/`, since);
    const desk = await secondsUntil(`${first.origin}/admin/login`, since);
    await wait(idle);
    const all = await memoryOf(await treeOf(child.pid ?? 0));
    const sitePid = (await first.states()).site?.pid ?? 0;
    return [
      { name: "site answers after start", value: site, unit: "s", limit: 3 },
      { name: "desk answers after start", value: desk, unit: "s", limit: 15 },
      { name: "memory of all processes, idle with the demonstration", value: all, unit: "MB", limit: 1_300 },
      { name: "memory of the site alone", value: await memoryOf([sitePid]), unit: "MB", limit: 180 },
    ];
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    await first.remove();
  }
}

async function secondsUntil(url: string, since: number): Promise<number> {
  for (;;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return (performance.now() - since) / 1_000;
    await wait(20);
  }
}

/** A process and everything below it. */
async function treeOf(root: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    parents.set(pid, Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const found = [root];
  for (const pid of found) found.push(...pids.filter((child) => parents.get(child) === pid));
  return found;
}

/** Proportional set size in MB. */
async function memoryOf(pids: readonly number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1_024;
}
