import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What a copy holds, so that a restore can tell whether it is whole before it touches anything. */
export const Manifest = z.object({
  format: z.literal(1),
  version: z.string(),
  at: z.iso.datetime(),
  /** Names of the migrations that the database had; the tables are loaded into exactly those. */
  migrations: z.array(z.string()),
  /** By path inside the copy. */
  files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** Every file below a folder, as paths relative to it, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Every folder below a folder, with its whole path. */
export async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}

/** Hash and size of a file, read in pieces; synced to disk when `isSynced`. */
export async function describeFile(path: string, isSynced = false): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  if (isSynced) {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  }
  return { sha256: hash.digest("hex"), bytes: (await stat(path)).size };
}

/** Reads the manifest of a copy; `undefined` when the folder is not one. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => undefined);
  const read = text === undefined ? undefined : Manifest.safeParse(JSON.parse(text));
  return read?.success ? read.data : undefined;
}

/** The first file of a copy that is missing or was changed; `undefined` when all are as they were written. */
export async function findDamage(folder: string, manifest: Manifest): Promise<string | undefined> {
  for (const [path, wanted] of Object.entries(manifest.files)) {
    const found = await describeFile(join(folder, path)).catch(() => undefined);
    if (found?.sha256 !== wanted.sha256) return path;
  }
  return undefined;
}
