import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeOnce } from "#src/platform/secrets.ts";
import { verifierKey } from "./note.ts";

/** Who signs the register's checkpoints: the log's name (origin) and its Ed25519 key. */
export interface Signer {
  /** Line 1 of every checkpoint and name in every signature, such as `comune.cortona.ar.it/registro`. */
  readonly origin: string;
  readonly privateKey: KeyObject;
}

/** Reads the register's key and origin from `<keysDir>/register.json`, making them at the first start. The origin never changes afterwards. */
export async function readSigner(keysDir: string, originIfNew: string): Promise<Signer> {
  const file = join(keysDir, "register.json");
  const text = await readFile(file, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
  if (text !== undefined) {
    const { origin, privateKey } = JSON.parse(text) as { origin: string; privateKey: string };
    return { origin, privateKey: createPrivateKey(privateKey) };
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await writeOnce(file, `${JSON.stringify({ origin: originIfNew, privateKey: pem }, null, 2)}\n`);
  return readSigner(keysDir, originIfNew);
}

/** The signer's verifier key as one line of text: what `/registro/key` answers and `verifyRegister` wants. */
export const verifierKeyOf = (signer: Signer): string => verifierKey(signer.origin, signer.privateKey);
