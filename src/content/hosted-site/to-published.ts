import { derive, reference, references } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { codes, defined, rows, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { SettingsDocument } from "../settings/document.ts";
import { offeredOf } from "../settings/language-options.ts";
import { hostsOf } from "./hosts.ts";

/** What a site says of itself in public: the same as the municipality's data, with host names and menu. */
export function siteToPublished(source: DeskDocument, context: ToPublishedContext): SettingsDocument {
  const name = text(source, "name") ?? context.site;
  return derive<SettingsDocument>(
    { id: "settings", title: name, slug: undefined, image: undefined, topics: undefined },
    context,
    {
      kind: "settings",
      section: "settings",
      listed: false,
      sortAt: "2000-01-01T00:00:00Z",
      office: name,
      fields: {
        municipality: name,
        placeName: name,
        // the municipality's, of which the site is, is read with it
        region: { label: "", url: "/" },
        codes: { istat: "", ipa: "", fiscal: "" },
        address: text(source, "address") ?? "",
        phone: text(source, "phone") ?? "",
        email: text(source, "email") ?? "",
        pec: text(source, "pec") ?? "",
        primaryColor: (text(source, "primaryColor") ?? "#0066cc").toLowerCase(),
        coatOfArms: context.image(source.coatOfArms),
        languages: offeredOf(codes(source, "languages")),
        profiles: rows(source, "profiles").flatMap((row) => {
          const url = safeHref(row.url);
          return url ? [{ network: text(row, "network") ?? url, url }] : [];
        }),
        demonstration: false,
        highlights: references("news", source.highlights),
        tagline: text(source, "tagline"),
        hosts: hostsOf(source),
        menu: rows(source, "menu").map((row) =>
          defined({
            label: text(row, "label"),
            section: text(row, "section"),
            page: reference("page", row.page),
            url: safeHref(row.url),
          }),
        ),
      },
    },
  );
}
