import { anyReferences, derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { codes, rich, rows, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import type { GuideDocument } from "./document.ts";

/** The public guide. A step without words is left out: in a language that is not finished yet it would be an empty heading. */
export function guideToPublished(source: DeskDocument, context: ToPublishedContext): GuideDocument {
  return derive<GuideDocument>(source, context, {
    kind: "guide",
    section: "guide",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      audience: rich(source, "audience"),
      body: rich(source, "body"),
      needed: rich(source, "needed"),
      duration: text(source, "duration"),
      steps: rows(source, "steps").flatMap((row) => {
        const title = text(row, "title");
        return title === undefined ? [] : [{ title, body: rich(row, "body") ?? [], links: anyReferences(row.links) }];
      }),
      attachments: filesOf(source.attachments, context),
      lifeEvents: codes(source, "lifeEvents"),
      businessEvents: codes(source, "businessEvents"),
      offices: references("office", source.offices),
      contacts: references("contact-point", source.contacts),
      related: anyReferences(source.related),
    },
  });
}
