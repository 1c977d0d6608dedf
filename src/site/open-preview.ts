import { createHmac, timingSafeEqual } from "node:crypto";
import { findPreview } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";

/** The signature of a preview's address: HMAC-SHA256 over `<id>.<expiry in ISO 8601>`, as the desk makes it. */
export const signPreview = (secret: string, id: string, expiresAt: Date): string =>
  createHmac("sha256", secret).update(`${id}.${expiresAt.toISOString()}`).digest("base64url");

/** The draft of a preview whose link the desk signed and that has not ended; `undefined` for anything else. */
export async function openPreview(
  deps: { readonly db: Db; readonly previewSecret: string },
  asked: { id: string; signature: string | undefined; now: Date },
) {
  const preview = await findPreview(deps.db, { id: asked.id, now: asked.now });
  const isSigned =
    preview && isSame(asked.signature ?? "", signPreview(deps.previewSecret, asked.id, preview.expiresAt));
  return isSigned ? preview.document : undefined;
}

/** The draft whose signed preview asks for something: the browser says so in `Referer`, with the whole address on our own site. */
export async function openPreviewOf(
  deps: { readonly db: Db; readonly previewSecret: string },
  referer: string | undefined,
  now: Date,
) {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const { pathname, searchParams } = new URL(referer);
  const id = /^\/anteprima\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  return id === undefined ? undefined : openPreview(deps, { id, signature: searchParams.get("firma") ?? "", now });
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
