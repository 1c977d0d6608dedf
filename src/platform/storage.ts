import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where the file with this SHA-256 (64 hex digits) lies below `folder`. */
export function storedPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError("not a SHA-256 in hex");
  return join(folder, sha256.slice(0, 2), sha256);
}

/**
 * Copies a file into the content-addressed store and returns its SHA-256 and size. Durable when it returns
 * (file and folder synced); storing the same bytes twice is one file. Never holds the file in memory.
 */
export async function storeFile(folder: string, source: string): Promise<{ sha256: string; bytes: number }> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${randomUUID()}`);
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(draft, "wx", 0o600);
  try {
    try {
      for await (const chunk of createReadStream(source) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.write(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const sha256 = hash.digest("hex");
    const target = storedPath(folder, sha256);
    if (await exists(target)) {
      await unlink(draft);
      return { sha256, bytes };
    }
    await mkdir(dirname(target), { recursive: true });
    await rename(draft, target);
    await syncFolder(dirname(target));
    return { sha256, bytes };
  } catch (fault) {
    await unlink(draft).catch(() => undefined);
    throw fault;
  }
}

/** The same for bytes in memory. */
export async function storeBytes(folder: string, data: Buffer): Promise<{ sha256: string; bytes: number }> {
  await mkdir(folder, { recursive: true });
  const source = join(folder, `.${randomUUID()}`);
  try {
    await writeFile(source, data, { mode: 0o600 });
    return await storeFile(folder, source);
  } finally {
    await unlink(source).catch(() => undefined);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
