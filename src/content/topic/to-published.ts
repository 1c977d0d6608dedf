import { anyReferences, derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { rich, text } from "../read-fields.ts";
import type { TopicDocument } from "./document.ts";

/** The public topic. */
export function topicToPublished(source: DeskDocument, context: ToPublishedContext): TopicDocument {
  return derive<TopicDocument>(source, context, {
    kind: "topic",
    section: "argomenti",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      term: text(source, "term") ?? "",
      body: rich(source, "body"),
      furtherInformation: rich(source, "furtherInformation"),
      featured: anyReferences(source.featured),
      offices: references("office", source.offices),
    },
  });
}
