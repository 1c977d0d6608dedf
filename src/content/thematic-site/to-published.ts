import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { group, rich, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { ThematicSiteDocument } from "./document.ts";

/** The public thematic site. */
export function thematicSiteToPublished(source: DeskDocument, context: ToPublishedContext): ThematicSiteDocument {
  return derive<ThematicSiteDocument>(source, context, {
    kind: "thematic-site",
    section: "siti-tematici",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      url: safeHref(source.url),
      hosted: text(group(source, "hosted"), "key"),
      body: rich(source, "body"),
      offices: references("office", source.offices),
    },
  });
}
