import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { codes, day, rich, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { DatasetDocument } from "./document.ts";

/** The public dataset. */
export function datasetToPublished(source: DeskDocument, context: ToPublishedContext): DatasetDocument {
  return derive<DatasetDocument>(source, context, {
    kind: "dataset",
    section: "amministrazione/documenti-e-dati/dataset",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.holders),
    fields: {
      themes: codes(source, "themes"),
      distribution: rich(source, "distribution") ?? [],
      body: rich(source, "body"),
      attachments: filesOf(source.attachments, context),
      url: safeHref(source.url),
      licence: text(source, "licence") ?? "sconosciuta",
      modifiedOn: day(source, "modifiedOn"),
      holders: references("office", source.holders),
      frequency: text(source, "frequency") ?? "UNKNOWN",
      related: references("dataset", source.related),
    },
  });
}
