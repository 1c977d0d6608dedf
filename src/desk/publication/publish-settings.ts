import type { PayloadRequest } from "payload";
import type { DeskDocument, DeskType } from "#src/content/desk-types.ts";
import { mainSite, publishDocument } from "#src/content/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { invalid } from "../invalid.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import type { DeskSettings } from "../settings.ts";
import { guardFindings } from "./guard-findings.ts";
import { transactionOf } from "./transaction.ts";
import { storeUploads } from "./uploads.ts";

/** Publishes the municipality's own data in every language that the site offers; a language without texts of its own takes the Italian ones. */
export async function publishSettings({
  req,
  settings,
  toPublished,
}: {
  req: PayloadRequest;
  settings: DeskSettings;
  toPublished: DeskType["toPublished"];
}): Promise<void> {
  const tx = await transactionOf(req);
  const signer = await settings.signer();
  const read = (locale: string) =>
    req.payload.findGlobal({
      slug: "site-settings" as never,
      ...{ locale: locale as never, depth: 1, overrideAccess: true },
      req: { ...req } as PayloadRequest,
    });
  const chosen = ((await read("it")) as { languages?: string[] }).languages ?? [];
  // those offered until now too: what is published in them must say that they no longer are
  for (const locale of new Set([...(await offeredLanguages(tx)), ...chosen])) {
    const source = await read(locale);
    const found = guardFindings({ ...(source as object), id: "settings" }, req.i18n.language);
    if (found.length > 0) throw invalid(req, { global: "site-settings" }, found);
    const uploads = await storeUploads(source, settings);
    const now = new Date();
    const document = toPublished({ ...(source as object), id: "settings" } as DeskDocument, {
      site: mainSite,
      locale,
      now,
      ...uploads,
    });
    const published = await publishDocument(tx, { signer, eventJobs, now }, { document, role: "administrator" });
    if (!published.ok) throw new Error(`the settings cannot be published: ${published.error.kind}`);
  }
}
