import { createECDH } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeOnce } from "#src/platform/secrets.ts";

const Keys = z.object({ publicKey: z.string().length(87), privateKey: z.string().min(40).max(44) });

/** What tells the push services that notices are ours: a key of P-256, both halves in base64url. Source: RFC 8292 */
export type VapidKeys = z.infer<typeof Keys>;

/**
 * The key of this installation in `<keysDir>/vapid.json` (0600), made where it is missing. Browsers are bound to it: with another one all of
 * them would have to be asked again, hence it is in the back-up.
 */
export async function readVapidKeys(keysDir: string): Promise<VapidKeys> {
  const file = join(keysDir, "vapid.json");
  const existing = await readFile(file, "utf8").catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return undefined;
    throw fault;
  });
  if (existing !== undefined) return Keys.parse(JSON.parse(existing));
  const curve = createECDH("prime256v1");
  const publicKey = curve.generateKeys().toString("base64url");
  // a private key may begin with zeros, which are left out by default
  const privateKey = Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()])
    .subarray(-32)
    .toString("base64url");
  await writeOnce(file, `${JSON.stringify({ publicKey, privateKey })}\n`);
  return readVapidKeys(keysDir);
}
