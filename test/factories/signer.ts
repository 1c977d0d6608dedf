import { createPrivateKey } from "node:crypto";
import type { Signer } from "#src/register/index.ts";

/** The PKCS #8 frame of an Ed25519 key (RFC 8410), before its 32 bytes. */
const frame = "302e020100300506032b657004220420";

/** A signer whose key is always the same, so that golden files can be compared byte by byte. Never used outside tests. */
export function aSigner(origin = "comune.esempio.it/registro"): Signer {
  const der = Buffer.from(frame + "07".repeat(32), "hex");
  return { origin, privateKey: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
}
