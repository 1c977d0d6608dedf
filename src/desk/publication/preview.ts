import { createHmac, randomUUID } from "node:crypto";
import type { PayloadRequest } from "payload";
import { collectionOf, type DeskDocument, type DeskType, type Kind } from "#src/content/desk-types.ts";
import type { DeskSettings } from "../settings.ts";
import { standingOf } from "../sites/site-of.ts";
import { deskPool } from "./pool.ts";
import { storeUploads } from "./uploads.ts";

/** How long a preview can be opened, in milliseconds. */
const lifetime = 10 * 60_000;

/**
 * Turns a draft into the public document and leaves it for the site's own renderer, for ten minutes.
 * @returns address with the signature that the site checks: HMAC-SHA256 over `<id>.<expiry in ISO 8601>`
 */
export async function previewUrl(input: {
  req: PayloadRequest;
  type: DeskType;
  settings: DeskSettings;
  doc: Record<string, unknown>;
  locale: string;
}): Promise<string | null> {
  const { req, type, settings, doc, locale } = input;
  if (doc.id === undefined) return null;
  const found = await req.payload.findByID({
    collection: collectionOf[type.kind as Kind] as never,
    id: doc.id as number,
    ...{
      draft: true,
      depth: 1,
      locale: locale as never,
      fallbackLocale: false as never,
      overrideAccess: true,
      disableErrors: true,
    },
  });
  if (!found) return null;
  const now = new Date();
  const uploads = await storeUploads(found, settings);
  const document = type.toPublished(found as DeskDocument, {
    ...standingOf(found as DeskDocument),
    locale,
    now,
    ...uploads,
  });
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + lifetime);
  const pool = deskPool(req);
  await pool.query("delete from published.previews where expires_at < now()");
  await pool.query("insert into published.previews (id, document, expires_at) values ($1, $2, $3)", [
    id,
    JSON.stringify(document),
    expiresAt,
  ]);
  const signature = createHmac("sha256", settings.previewSecret)
    .update(`${id}.${expiresAt.toISOString()}`)
    .digest("base64url");
  return `${settings.config.publicUrl}/anteprima/${id}?firma=${signature}`;
}
