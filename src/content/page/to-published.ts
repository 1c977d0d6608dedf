import { anyReferences, derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { rich } from "../read-fields.ts";
import { filesOf, imagesOf } from "../read-uploads.ts";
import type { PageDocument } from "./document.ts";

/** The public free page. */
export function pageToPublished(source: DeskDocument, context: ToPublishedContext): PageDocument {
  return derive<PageDocument>(source, context, {
    kind: "page",
    section: "pagine",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      body: rich(source, "body") ?? [],
      gallery: imagesOf(source.gallery, context),
      attachments: filesOf(source.attachments, context),
      contacts: references("contact-point", source.contacts),
      offices: references("office", source.offices),
      related: anyReferences(source.related),
    },
  });
}
