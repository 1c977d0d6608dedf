import { createHmac, timingSafeEqual } from "node:crypto";

const signatureOf = (secret: string, subject: string, id: string) =>
  createHmac("sha256", secret).update(`${subject}:${id}`).digest();

/**
 * The code that opens one thing to whoever holds it: its number, signed (HMAC-SHA256).
 * @param subject what it opens, such as `booking`; a code for one subject opens nothing of another
 * @param id a UUID in small letters
 */
export const signedCode = (secret: string, subject: string, id: string): string =>
  `${id}.${signatureOf(secret, subject, id).toString("base64url")}`;

/** The number in a code; `undefined` when it was not signed here for this subject. */
export function readSignedCode(secret: string, subject: string, code: string | null | undefined): string | undefined {
  const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(code ?? "") ?? [];
  if (id === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, "base64url");
  const own = signatureOf(secret, subject, id);
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text that somebody sent is a UUID as we write them. */
export const isUuid = (text: string): boolean => uuid.test(text);
