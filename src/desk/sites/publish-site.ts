import type { PayloadRequest } from "payload";
import { type DeskDocument, siteMessages, siteToPublished } from "#src/content/desk-types.ts";
import { publishDocument, withdrawDocument } from "#src/content/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { contentLocales } from "../publication/reconcile.ts";
import { transactionOf } from "../publication/transaction.ts";
import { storeUploads } from "../publication/uploads.ts";
import type { DeskSettings } from "../settings.ts";

/** Opens a site, says anew what it says of itself in every language, or closes it; in Payload's own transaction. */
export async function publishSite(req: PayloadRequest, settings: DeskSettings, id: number | string): Promise<void> {
  const tx = await transactionOf(req);
  const signer = await settings.signer();
  for (const locale of contentLocales(req)) {
    const source = (await req.payload.findByID({
      collection: "sites" as never,
      id,
      ...{ locale: locale as never, depth: 1, overrideAccess: true },
      req: { ...req } as PayloadRequest,
    })) as DeskDocument & { readonly key: string; readonly isOpen?: boolean };
    const now = new Date();
    const deps = { signer, eventJobs, now };
    if (source.isOpen) {
      const uploads = await storeUploads(source, settings);
      const document = siteToPublished(source, { site: source.key, locale, now, ...uploads });
      const published = await publishDocument(tx, deps, { document, role: "administrator" });
      if (!published.ok) throw new Error(`the site cannot be published: ${published.error.kind}`);
    } else {
      const key = { site: source.key, kind: "settings", id: "settings", locale };
      await withdrawDocument(tx, deps, { key, role: "administrator", reason: siteMessages(locale)("closed") });
    }
  }
}
