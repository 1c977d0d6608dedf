import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";

/**
 * Where measures stand between the page and the inbox: each batch in a file named by its number, written before the page is answered, so
 * that neither the end of this process nor a database that is away takes a view with it. Whoever finds a file that nobody writes to
 * any more may hand it over: the batch has its number from the beginning, and one that comes twice counts once.
 */

/** How long a file is written to at most, in milliseconds: whoever has had it open for longer begins another. */
export const writtenForMs = 2_000;
/** From what age on nobody writes to a file any more, in milliseconds: several times as long as it may be written to. */
const leftAfterMs = 10_000;
const ending = ".rows";

/** The file of one batch. */
export interface SpoolFile {
  /** Adds a row, as JSON. Throws when the disk does not take it: the file is then closed, and what it holds stays. */
  readonly append: (row: string) => void;
  readonly close: () => void;
  /** Its rows stand in the inbox. */
  readonly remove: () => Promise<void>;
}

/** Begins the file of a batch. Throws when the folder cannot be written. */
export function beginSpoolFile(folder: string, batch: string): SpoolFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, batch + ending);
  let handle: number | undefined = openSync(path, "ax", 0o600);
  const close = () => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  return {
    append: (row) => {
      if (handle === undefined) throw new Error("the spool's file is closed");
      const line = `${row}\n`;
      if (writeSync(handle, line) < Buffer.byteLength(line)) throw new Error("the disk is full");
    },
    close,
    remove: () => rm(path, { force: true }),
  };
}

/** Puts a batch into the inbox; one that is there already stays as it is. */
export async function writeBatch(db: Db, batch: string, rows: readonly string[], log: Log): Promise<void> {
  try {
    await db
      .insertInto("measures.inbox")
      .values({ batch, rows: `[${rows.join(",")}]` })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (fault) {
    // Classes 22 and 23: the database understood and will never take these rows. Kept, they would stop all others.
    if (!/^2[23]/.test(String((fault as { code?: unknown }).code ?? ""))) throw fault;
    log.error({ err: fault, rows: rows.length }, "measures given up: the database refuses them");
  }
}

/**
 * Hands over what killed processes, or a database that was away, left in the spool; oldest first. Repeatable at any point, by several processes at once.
 * @param options.leftAfter milliseconds after which a file is nobody's; default ten seconds
 * @returns how many rows went to the inbox. Rejects while the database is away
 */
export async function handOverLeft(
  db: Db,
  folder: string,
  { log, leftAfter = leftAfterMs }: { log: Log; leftAfter?: number },
): Promise<number> {
  let handed = 0;
  for (const { name, age } of await filesOf(folder)) {
    if (age < leftAfter) continue;
    const path = join(folder, name);
    const text = await readFile(path, "utf8").catch(() => ""); // another process was faster
    const rows = text.split("\n").filter(isRow);
    if (rows.length > 0) await writeBatch(db, name.slice(0, -ending.length), rows, log);
    await rm(path, { force: true });
    handed += rows.length;
  }
  return handed;
}

/** Bytes that wait in the spool. */
export const sizeOfSpool = async (folder: string): Promise<number> =>
  (await filesOf(folder)).reduce((sum, { size }) => sum + size, 0);

/** Files of batches, oldest first. */
async function filesOf(folder: string): Promise<{ name: string; age: number; size: number }[]> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return [];
    throw fault;
  });
  const now = Date.now();
  const files = await Promise.all(
    names
      .filter((name) => /^[\da-f-]{36}\.rows$/.test(name))
      .map(async (name) => {
        const found = await stat(join(folder, name)).catch(() => undefined);
        return found && { name, age: now - found.mtimeMs, size: found.size };
      }),
  );
  return files.filter((file) => file !== undefined).toSorted((a, b) => b.age - a.age);
}

/** Whether a line is whole: the last one of a process that was killed while it wrote may not be. */
function isRow(line: string): boolean {
  if (line === "") return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
