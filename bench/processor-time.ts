import { readdir, readFile } from "node:fs/promises";

/** Processor time of this process and of a PostgreSQL server with all its connections so far, in seconds; of systems with /proc. */
export async function processorSeconds(postmaster: number | undefined): Promise<number> {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000_000;
  if (postmaster === undefined) return own;
  const pids = (await readdir("/proc").catch((): string[] => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  let ticks = 0;
  for (const stat of stats) {
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [parent = 0, isServer] = [fields[1], stat.startsWith(`${postmaster} `)];
    if (!isServer && parent !== postmaster) continue;
    // of the server itself also what its ended connections took
    ticks += (fields[11] ?? 0) + (fields[12] ?? 0) + (isServer ? (fields[13] ?? 0) + (fields[14] ?? 0) : 0);
  }
  return own + ticks / 100;
}
