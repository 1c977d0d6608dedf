import { constants } from "node:fs";
import { access, mkdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Config, dataFolders } from "#src/platform/config.ts";
import type { Say } from "../commands/command.ts";
import { exitCodes, StartRefusal } from "../exit.ts";

/** Free space below which nothing is started, in MB: PostgreSQL that runs out of disk stops serving. */
const leastFree = 500;

const pidFile = (config: Config) => join(config.dataDir, "arengo.pid");

/** Makes the data folder fit to be used, and this process its only user. Refuses with what to do. */
export async function takeDataFolder(config: Config, say: Say): Promise<{ release: () => Promise<void> }> {
  const folder = config.dataDir;
  await mkdir(folder, { recursive: true, mode: 0o755 })
    .then(() => access(folder, constants.W_OK))
    .catch((fault: NodeJS.ErrnoException) => {
      throw new StartRefusal(say("notWritable", { folder }), exitCodes.notWritable, { cause: fault });
    });
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < leastFree)
    throw new StartRefusal(say("diskFull", { folder, free, needed: leastFree }), exitCodes.diskFull);
  if (process.getuid?.() === 0 && config.databaseUrl === undefined)
    await refuseClosedFolders(dataFolders(config).postgres, say);
  const holder = await findHolder(config);
  if (holder !== undefined) throw new StartRefusal(say("alreadyRunning", { pid: holder }), exitCodes.alreadyRunning);
  await writeFile(pidFile(config), `${process.pid}\n`);
  return { release: () => rm(pidFile(config), { force: true }) };
}

/** Process that holds the data folder now; `undefined` when none does, a killed one included. */
async function findHolder(config: Config): Promise<number | undefined> {
  const pid = Number(await readFile(pidFile(config), "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  // the number may have passed to another program since
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "arengo");
  return commandLine.includes("arengo") ? pid : undefined;
}

/** Run as root, PostgreSQL becomes the user `postgres`, who must be able to pass through every folder above its own. */
async function refuseClosedFolders(target: string, say: Say): Promise<void> {
  for (let folder = dirname(target); folder !== dirname(folder); folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0)
      throw new StartRefusal(say("notEnterable", { folder }), exitCodes.notWritable);
  }
}
