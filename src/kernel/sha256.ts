import { createHash } from "node:crypto";

/** SHA-256 (FIPS 180-4) of bytes or of UTF-8 text. */
export function sha256(data: Uint8Array | string): Buffer {
  return createHash("sha256").update(data).digest();
}

/** SHA-256 as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return sha256(data).toString("hex");
}
