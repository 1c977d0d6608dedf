import { readdir, readFile, readlink } from "node:fs/promises";
import type { Config } from "#src/platform/config.ts";
import type { Say } from "../commands/command.ts";
import { portSettings } from "../commands/process.ts";
import { isFree } from "../supervise/ports.ts";
import type { Examined } from "./examined.ts";

/** Command lines of what an installation runs: its own processes, its servers, and the desk, which calls itself by its framework. */
const ours = /arengo\.mjs|postgres|clickhouse|next-server/;
/** Characters of a command line that are shown; whose it is, is judged by the whole. */
const mostShown = 120;

/**
 * Whether the ports are free for a start, or, while Arengo runs, held by it. A port that somebody else holds is a fault,
 * with who it is where the system tells.
 */
export async function examinePorts(config: Config, isRunning: boolean, say: Say): Promise<Examined[]> {
  const needed = (Object.keys(portSettings) as (keyof typeof portSettings)[]).filter(
    (name) =>
      !(name === "postgres" && config.databaseUrl !== undefined) &&
      !(name === "clickhouse" && config.clickhouseUrl !== undefined),
  );
  const taken: Examined[] = [];
  for (const name of needed) {
    const port = config.ports[name];
    if (await isFree(port, name === "site" ? config.host : "127.0.0.1")) continue;
    const holder = await holderOf(port);
    if (isRunning && (holder === undefined || ours.test(holder.program))) continue;
    const who = holder
      ? say("doctorPortHolder", { ...holder, program: holder.program.slice(0, mostShown) })
      : say("doctorPortSomebody");
    taken.push({ state: "fault", what: say("doctorPortTaken", { port, who, setting: portSettings[name] }) });
  }
  return taken.length > 0
    ? taken
    : [{ state: "ok", what: say("doctorPorts", { ports: needed.map((name) => config.ports[name]).join(", ") }) }];
}

/** Process that listens on a TCP port of this machine, with its whole command line; `undefined` where the system does not tell (no /proc, another's process). */
async function holderOf(port: number): Promise<{ pid: number; program: string } | undefined> {
  const inodes = new Set<string>();
  for (const table of ["tcp", "tcp6"]) {
    const lines = (await readFile(`/proc/net/${table}`, "utf8").catch(() => "")).split("\n").slice(1);
    for (const fields of lines.map((line) => line.trim().split(/\s+/)))
      if (fields[3] === "0A" && Number.parseInt(fields[1]?.split(":")[1] ?? "", 16) === port)
        inodes.add(`socket:[${fields[9]}]`);
  }
  if (inodes.size === 0) return undefined;
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const handle of handles) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => "");
      if (!inodes.has(target)) continue;
      const program = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0").join(" ").trim();
      return { pid: Number(pid), program };
    }
  }
  return undefined;
}
