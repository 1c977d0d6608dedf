import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({
  /** Passwords of the least-privilege database roles, by role. */
  databaseRoles: z.object({ owner: z.string(), desk: z.string(), site: z.string(), worker: z.string() }),
  /** Signs the desk's sessions. */
  desk: z.string(),
  /** Signs links to previews of drafts. */
  preview: z.string(),
  /** Password of the embedded ClickHouse. */
  clickhouse: z.string(),
  /** Lets the worker ask the desk to publish what is due. */
  internal: z.string(),
});

/** Secrets made at the first start. Never logged, never in a database. */
export type Secrets = z.infer<typeof Secrets>;

const fresh = () => randomBytes(32).toString("base64url");

/**
 * Reads the installation's secrets from `<keysDir>/secrets.json`, making them (mode 0600) where there are none.
 * Safe when several processes start at once: the first to finish writing wins, the others read its file.
 */
export async function readSecrets(keysDir: string): Promise<Secrets> {
  const file = join(keysDir, "secrets.json");
  const existing = await readFile(file, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
  if (existing !== undefined) return Secrets.parse(JSON.parse(existing));
  const made: Secrets = {
    databaseRoles: { owner: fresh(), desk: fresh(), site: fresh(), worker: fresh() },
    desk: fresh(),
    preview: fresh(),
    clickhouse: fresh(),
    internal: fresh(),
  };
  await writeOnce(file, `${JSON.stringify(made, null, 2)}\n`);
  return readSecrets(keysDir);
}

/** Writes a private file (0600) whole or not at all; leaves an existing one as it is. Durable when it returns. */
export async function writeOnce(file: string, text: string): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${fresh().slice(0, 8)}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  } finally {
    await unlink(draft);
  }
}
