import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { day, defined, group, rich, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import type { DocumentDocument } from "./document.ts";

/** The public document. */
export function documentToPublished(source: DeskDocument, context: ToPublishedContext): DocumentDocument {
  const protocol = group(source, "protocol");
  const protocolNumber = text(protocol, "number");
  return derive<DocumentDocument>(source, context, {
    kind: "document",
    section: "amministrazione/documenti-e-dati",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      documentType: text(source, "documentType") ?? "supporto",
      identifier: text(source, "identifier"),
      protocol: protocolNumber ? defined({ number: protocolNumber, date: day(protocol, "date") }) : undefined,
      versionDate: day(source, "versionDate"),
      body: rich(source, "body"),
      attachments: filesOf(source.attachments, context),
      url: safeHref(source.url),
      formats: text(source, "formats") ?? "",
      licence: text(source, "licence") ?? "sconosciuta",
      offices: references("office", source.offices),
      authors: references("person", source.authors),
      services: references("service", source.services),
      related: references("document", source.related),
      legalReferences: text(source, "legalReferences"),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
