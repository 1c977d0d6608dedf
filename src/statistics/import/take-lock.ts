import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Another import is running in the same folder. */
export class ImportRunningError extends Error {
  override readonly name = "ImportRunningError";
}

/** One import at a time in a folder; a lock whose process is gone is nobody's. */
export async function takeLock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "lock");
  for (const attempt of [1, 2]) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx", mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
      const holder = Number(await readFile(file, "utf8").catch(() => "0"));
      if (attempt === 2 || (holder > 0 && isAlive(holder))) throw new ImportRunningError(`process ${holder}`);
      await rm(file, { force: true });
    }
  }
  throw new ImportRunningError("another process");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
