import { constants } from "node:fs";
import { access, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Config, dataFolders } from "#src/platform/config.ts";
import type { Say } from "../commands/command.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { freeSpace } from "./disk.ts";
import { isLocked, takeLock } from "./lock.ts";
import { refuseNewerData } from "./version-file.ts";

/** Says who has the folder; what decides is the lock. */
const pidFile = (config: Config) => join(config.dataDir, "arengo.pid");
const lockFile = (config: Config) => join(config.dataDir, "arengo.lock");

/** Makes the data folder fit to be used, and this process its only user. Refuses with what to do. */
export async function takeDataFolder(config: Config, say: Say): Promise<{ release: () => Promise<void> }> {
  const folder = config.dataDir;
  await mkdir(folder, { recursive: true, mode: 0o755 })
    .then(() => access(folder, constants.W_OK))
    .catch((fault: NodeJS.ErrnoException) => {
      throw new StartRefusal(say("notWritable", { folder }), exitCodes.notWritable, { cause: fault });
    });
  const free = await freeSpace(folder);
  if (free < config.diskReserve)
    throw new StartRefusal(say("diskFull", { folder, free, needed: config.diskReserve }), exitCodes.diskFull);
  if (process.getuid?.() === 0 && config.databaseUrl === undefined)
    await refuseClosedFolders(dataFolders(config).postgres, say);
  const letGo = takeLock(lockFile(config));
  if (!letGo) {
    const pid = (await readFile(pidFile(config), "utf8").catch(() => "?")).trim();
    throw new StartRefusal(say("alreadyRunning", { pid }), exitCodes.alreadyRunning);
  }
  try {
    await refuseNewerData(config, say);
    await writeFile(pidFile(config), `${process.pid}\n`);
  } catch (fault) {
    letGo();
    throw fault;
  }
  return {
    release: async () => {
      await rm(pidFile(config), { force: true });
      letGo();
    },
  };
}

/** Process that has the data folder now; `undefined` when none does, a killed one included. */
export async function findHolder(config: Config): Promise<string | undefined> {
  const pid = await readFile(pidFile(config), "utf8").catch(() => undefined);
  return pid !== undefined && isLocked(lockFile(config)) ? pid.trim() : undefined;
}

/** Run as root, PostgreSQL becomes the user `postgres`, who must be able to pass through every folder above its own. */
async function refuseClosedFolders(target: string, say: Say): Promise<void> {
  for (let folder = dirname(target); folder !== dirname(folder); folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found && (found.mode & 0o001) === 0)
      throw new StartRefusal(say("notEnterable", { folder }), exitCodes.notWritable);
  }
}
