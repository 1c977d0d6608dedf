import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

const daysKept = 14;
const name = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)-[0-9a-f]{8}\.eml$/;

/** Keeps a letter that nobody sends, whole or not at all; readable by the program alone. */
export async function keepInSpool(folder: string, letter: Buffer, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${now.toISOString().replaceAll(/[:.]/g, "-")}-${randomBytes(4).toString("hex")}.eml`);
  await writeFile(`${file}.part`, letter, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** Names of the letters that lie there, newest first. */
export async function listSpool(folder: string, limit: number): Promise<string[]> {
  const files = await readdir(folder).catch(nothingThere);
  return files
    .filter((file) => name.test(file))
    .sort()
    .reverse()
    .slice(0, limit);
}

/** One of them; `undefined` when there is none of this name. */
export async function readSpool(folder: string, file: string): Promise<Buffer | undefined> {
  if (!name.test(file)) return undefined;
  return readFile(join(folder, file)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
}

/** Deletes what has lain there for 14 days. */
export async function emptySpool(folder: string, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - daysKept * 86_400_000).toISOString().replaceAll(/[:.]/g, "-");
  for (const file of await readdir(folder).catch(nothingThere)) {
    const made = name.exec(file)?.[1];
    if (made && made < oldest) await unlink(join(folder, file));
  }
}

function nothingThere(fault: NodeJS.ErrnoException): string[] {
  if (fault.code === "ENOENT") return [];
  throw fault;
}
