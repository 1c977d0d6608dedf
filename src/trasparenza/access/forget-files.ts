import { rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import "../tables.ts";

/** How long a file lies aside before it is removed, in milliseconds: longer than any upload of the same bytes takes. */
const graceMs = 10 * 60_000;
const batch = 20;

/**
 * Removes the bytes of files that erased requests gave up and nothing else holds. A file is set aside first, so that somebody who uploads
 * the same bytes at that moment gets a file of their own; later it is removed, or put back if it is held again. However often it is ended
 * half-way, the next time goes on from what is there. @returns how many were removed
 */
export async function forgetFiles(db: Db, { filesDir, now }: { filesDir: string; now: Date }): Promise<number> {
  const due = await db
    .selectFrom("trasparenza.forgotten_files")
    .select(["sha256", "setAsideAt"])
    .orderBy("since")
    .limit(batch)
    .execute();
  let removed = 0;
  for (const { sha256, setAsideAt } of due) {
    if (setAsideAt && now.getTime() - setAsideAt.getTime() < graceMs) continue;
    const [path, aside] = [storedPath(filesDir, sha256), asidePath(filesDir, sha256)];
    if (await isHeld(db, sha256)) {
      if (!(await exists(path))) await rename(aside, path).catch(unlessMissing);
      await rm(aside, { force: true });
      await done(db, sha256);
    } else if (setAsideAt) {
      await rm(aside, { force: true });
      await done(db, sha256);
      removed += 1;
    } else {
      await rename(path, aside).catch(unlessMissing);
      await db
        .updateTable("trasparenza.forgotten_files")
        .set({ setAsideAt: now })
        .where("sha256", "=", sha256)
        .execute();
    }
  }
  return removed;
}

/** Where a file lies until it is removed: nothing is served from there. */
const asidePath = (folder: string, sha256: string): string =>
  join(dirname(storedPath(folder, sha256)), `.${sha256}.aside`);

async function isHeld(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select trasparenza.is_file_held(${sha256}) as held`.execute(db);
  return rows[0]?.held === true;
}

async function done(db: Db, sha256: string): Promise<void> {
  await db.deleteFrom("trasparenza.forgotten_files").where("sha256", "=", sha256).execute();
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A file that an earlier time has moved already is where it shall be. */
function unlessMissing(fault: NodeJS.ErrnoException): void {
  if (fault.code !== "ENOENT") throw fault;
}
