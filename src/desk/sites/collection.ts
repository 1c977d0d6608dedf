import type { CollectionConfig, PayloadRequest } from "payload";
import { hostsOf, siteCheck, siteFields, siteMessages, siteNames } from "#src/content/desk-types.ts";
import { whoMay } from "../collections/access.ts";
import { mapFields } from "../collections/map-fields.ts";
import { marked } from "../collections/mark-required.ts";
import { nameRows } from "../collections/name-rows.ts";
import { invalid } from "../invalid.ts";
import { deskLabels as l } from "../messages.ts";
import type { DeskSettings } from "../settings.ts";
import { publishSite } from "./publish-site.ts";

/** The slug of the collection, as users and contents name it. */
const slug = "sites";

/** Sites beside the municipality's: administrators make, open and close them. None is deleted: its addresses were said in public. */
export const sites = (settings: DeskSettings): CollectionConfig => ({
  slug,
  labels: { singular: { ...siteNames.singular }, plural: { ...siteNames.plural } },
  lockDocuments: false,
  disableBulkEdit: true,
  defaultSort: "name",
  admin: { useAsTitle: "name", group: l.system, hideAPIURL: true, defaultColumns: ["name", "key", "isOpen"] },
  access: {
    read: whoMay("read"),
    create: whoMay("administer"),
    update: whoMay("administer"),
    delete: () => false,
  },
  fields: mapFields(siteFields, (field) => nameRows(marked(field))),
  hooks: {
    beforeChange: [
      async ({ data, originalDoc, req }) => {
        const language = req.i18n?.language ?? "it";
        const before = originalDoc as { id?: number | string; key?: string } | undefined;
        const form = { ...before, ...data, hosts: hostsOf({ ...before, ...data }).map((host) => ({ host })) };
        const taken = await takenByOthers(req, settings, before?.id);
        const errors = siteCheck(form, taken, language).filter(({ severity }) => severity === "error");
        if (before?.key && data.key !== undefined && data.key !== before.key)
          errors.push({ severity: "error", field: "key", message: siteMessages(language)("keyFixed") });
        if (errors.length === 0) return { ...data, ...(data.hosts && { hosts: inSmallLetters(data.hosts) }) };
        throw invalid(req, { collection: slug }, errors);
      },
    ],
    afterChange: [
      async ({ doc, req }) => {
        await publishSite(req, settings, doc.id);
        return doc;
      },
    ],
  },
});

const inSmallLetters = (rows: readonly { host?: string | null }[]) =>
  rows.map((row) => ({ ...row, host: row.host?.trim().toLowerCase() }));

/** Keys and host names that other sites have, the municipality's among them. */
async function takenByOthers(req: PayloadRequest, settings: DeskSettings, self: number | string | undefined) {
  const asked = { depth: 0, overrideAccess: true, req: { ...req } as PayloadRequest };
  const [{ docs }, main] = await Promise.all([
    req.payload.find({ collection: slug as never, ...asked, pagination: false }),
    req.payload.findGlobal({ slug: "site-settings" as never, ...asked }),
  ]);
  const others = (docs as unknown as { id: number | string; key: string; hosts?: unknown }[]).filter(
    ({ id }) => String(id) !== String(self),
  );
  return {
    keys: others.map(({ key }) => key),
    hosts: [
      new URL(settings.config.publicUrl).hostname,
      ...hostsOf(main as Record<string, unknown>),
      ...others.flatMap((other) => [`${other.key}.localhost`, ...hostsOf(other)]),
    ],
  };
}
