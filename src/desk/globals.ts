import type { GlobalConfig } from "payload";
import type { DeskType } from "#src/content/desk-types.ts";
import { settingsCheck, settingsFields, settingsToPublished } from "#src/content/desk-types.ts";
import { whoMay } from "./collections/access.ts";
import { mapFields } from "./collections/map-fields.ts";
import { nameRows } from "./collections/name-rows.ts";
import { invalid } from "./invalid.ts";
import { deskLabels as l } from "./messages.ts";
import { publishSettings } from "./publication/publish-settings.ts";
import type { DeskSettings } from "./settings.ts";

/** What the municipality says of itself; saving it publishes it, in every language. */
export const siteSettings = (settings: DeskSettings): GlobalConfig => ({
  slug: "site-settings",
  label: l.settings,
  admin: { group: l.system, hideAPIURL: true },
  access: { read: whoMay("read"), update: whoMay("administer") },
  fields: mapFields(settingsFields, nameRows),
  hooks: {
    beforeChange: [
      ({ data, req }) => {
        const errors = settingsCheck(data, req.i18n?.language ?? "it").filter(
          (finding) => finding.severity === "error",
        );
        if (errors.length > 0) throw invalid(req, { global: "site-settings" }, errors);
        return data;
      },
    ],
    afterChange: [
      async ({ doc, req }) => {
        await publishSettings({ req, settings, toPublished: settingsToPublished as DeskType["toPublished"] });
        return doc;
      },
    ],
  },
});
