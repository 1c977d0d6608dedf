import type { PayloadRequest } from "payload";
import { type DeskDocument, siteMessages, siteToPublished } from "#src/content/desk-types.ts";
import { publishDocument, withdrawDocument } from "#src/content/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { contentLocales } from "../publication/reconcile.ts";
import { transactionOf } from "../publication/transaction.ts";
import { storeUploads } from "../publication/uploads.ts";
import type { DeskSettings } from "../settings.ts";

type SiteSource = DeskDocument & {
  readonly key: string;
  readonly isOpen?: boolean;
  readonly languages?: readonly string[];
};

/** Opens a site, says anew what it says of itself in every language offered, or closes it; in Payload's own transaction. */
export async function publishSite(req: PayloadRequest, settings: DeskSettings, id: number | string): Promise<void> {
  const tx = await transactionOf(req);
  const signer = await settings.signer();
  const read = async (locale: string) =>
    (await req.payload.findByID({
      collection: "sites" as never,
      id,
      ...{ locale: locale as never, depth: 1, overrideAccess: true },
      req: { ...req } as PayloadRequest,
    })) as SiteSource;
  const { isOpen, languages = [] } = await read("it");
  // those offered until now too: what is published in them must say that they no longer are
  const spoken = new Set([...(await offeredLanguages(tx)), ...languages]);
  for (const locale of contentLocales(req).filter((code) => !isOpen || spoken.has(code))) {
    const source = await read(locale);
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
