import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeOnce } from "#src/platform/secrets.ts";
import type { Secret } from "../publisher.ts";

const version = 1;

/** The key that seals what opens the networks: 32 bytes in `<keysDir>/channels.key`, made where it is missing (0600). */
export async function readSealKey(keysDir: string): Promise<Buffer> {
  const file = join(keysDir, "channels.key");
  const existing = await readFile(file, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
  if (existing === undefined) {
    await writeOnce(file, `${randomBytes(32).toString("base64url")}\n`);
    return readSealKey(keysDir);
  }
  const key = Buffer.from(existing.trim(), "base64url");
  if (key.length !== 32) throw new Error("keys/channels.key does not hold 32 bytes");
  return key;
}

/**
 * Seals a value for the database (AES-256-GCM): version, nonce, tag, text.
 * @param about whose it is, such as the account's id: what is moved to another row does not open
 */
export function seal(key: Buffer, about: string, value: object): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text]);
}

/** Opens what was sealed. Throws when it was changed, moved to another row, or sealed with another key. */
export function unseal<Value extends object>(key: Buffer, about: string, sealed: Buffer): Value {
  if (sealed[0] !== version) throw new Error("sealed in a form that this version does not know");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13)).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(13, 29));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8")) as Value;
}

/** Seals what opens a profile, for its row. */
export const sealAccountSecret = (key: Buffer, accountId: string, secret: Secret): Buffer =>
  seal(key, accountId, secret);
