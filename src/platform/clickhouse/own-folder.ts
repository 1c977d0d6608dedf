import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/** Another living process has the data folder. The message is a sentence for the person who starts the program. */
export class ClickHouseInUseError extends Error {
  override readonly name = "ClickHouseInUseError";
}

interface Owner {
  readonly pid: number;
  /** Who started it: when that one is gone, nobody looks after the owner any more. */
  readonly parent: number;
}

/**
 * Opens what only one process may have (ClickHouse locks its folder through the system, so a killed owner lets go by itself).
 * When a process of a killed run still holds it (its parent is gone), that process is ended first.
 * @throws ClickHouseInUseError when the holder is looked after by somebody
 */
export async function ownFolder<Opened>(
  dataDir: string,
  open: () => Opened,
  say: (line: string) => void,
): Promise<Opened> {
  const note = join(dataDir, "owner.json");
  let opened: Opened;
  try {
    opened = open();
  } catch (fault) {
    const holder = await holderOf(dataDir, note);
    if (holder === undefined) throw fault;
    if (!(await isOrphan(holder))) {
      throw new ClickHouseInUseError(
        `the measures in ${dataDir} are in use by process ${holder.pid}: end it, or choose another folder with ARENGO_DATA`,
        { cause: fault },
      );
    }
    say(`ending process ${holder.pid}, left over by a run that was killed`);
    await end(holder.pid);
    opened = open();
  }
  await writeFile(note, JSON.stringify({ pid: process.pid, parent: process.ppid } satisfies Owner), { mode: 0o600 });
  return opened;
}

/** The living process that ClickHouse's own lock file names; its parent as noted when it started. */
async function holderOf(dataDir: string, note: string): Promise<Owner | undefined> {
  const status = await readFile(join(dataDir, "status"), "utf8").catch(() => "");
  const pid = Number(/^PID: (\d+)/m.exec(status)?.[1] ?? 0);
  if (pid === 0 || !isAlive(pid)) return undefined;
  const noted = await readFile(note, "utf8")
    .then((text) => JSON.parse(text) as Owner)
    .catch(() => undefined);
  return { pid, parent: noted?.pid === pid ? noted.parent : await parentOf(pid) };
}

async function isOrphan(holder: Owner): Promise<boolean> {
  if (holder.pid === process.pid) return false;
  return !isAlive(holder.parent) || (await parentOf(holder.pid)) !== holder.parent;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function parentOf(pid: number): Promise<number> {
  const fields = await statOf(pid);
  if (fields !== undefined) return Number(fields[1]);
  const listed = await promisify(execFile)("ps", ["-o", "ppid=", "-p", String(pid)]).catch(() => ({ stdout: "0" }));
  return Number(listed.stdout.trim());
}

/** State, parent and what follows of a process, on systems with /proc. */
async function statOf(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The second field is the program's name in brackets and may hold anything: fields are counted after it.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Whether nothing of a process runs any more; one that nobody has taken leave of (state Z) holds nothing either. */
const isGone = async (pid: number): Promise<boolean> => !isAlive(pid) || (await statOf(pid))?.[0] === "Z";

async function end(pid: number): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (await isGone(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < 4_000 && !(await isGone(pid)); waited += 50) await sleep(50);
  }
}
