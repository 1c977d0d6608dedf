import { createHmac, timingSafeEqual } from "node:crypto";

const signatureOf = (secret: string, id: string) => createHmac("sha256", secret).update(`booking:${id}`).digest();

/** The code that opens one appointment: its number, signed (HMAC-SHA256). It holds until the appointment begins. */
export const codeOf = (secret: string, id: string): string => `${id}.${signatureOf(secret, id).toString("base64url")}`;

/** Number of the appointment of a code; `undefined` when it was not signed here. */
export function readCode(secret: string, code: string | null | undefined): string | undefined {
  const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(code ?? "") ?? [];
  if (id === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, "base64url");
  const own = signatureOf(secret, id);
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined;
}
