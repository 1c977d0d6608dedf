import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { day, defined, group, rich, text } from "../read-fields.ts";
import { filesOf } from "../read-uploads.ts";
import type { CallDocument } from "./document.ts";

/** The public call. */
export function callToPublished(source: DeskDocument, context: ToPublishedContext): CallDocument {
  const opensAt = instant(source, "opensAt");
  const closesAt = instant(source, "closesAt");
  return derive<CallDocument>(source, context, {
    kind: "call",
    section: "bandi",
    sortAt: opensAt ?? (context.firstPublishedAt ?? context.now).toISOString(),
    startsAt: opensAt,
    endsAt: closesAt,
    office: relatedTitle(source.offices),
    fields: {
      callType: text(source, "callType") ?? "altro",
      opensAt,
      questionsUntil: instant(source, "questionsUntil"),
      closesAt,
      procedureEndsOn: day(source, "procedureEndsOn"),
      audience: rich(source, "audience"),
      body: rich(source, "body"),
      howToApply: rich(source, "howToApply"),
      issuer: text(source, "issuer"),
      cig: source.callType === "gara" ? text(source, "cig")?.toUpperCase() : undefined,
      attachments: filesOf(source.attachments, context),
      updates: rich(source, "updates"),
      results: resultsOf(source, context),
      legalReferences: text(source, "legalReferences"),
      offices: references("office", source.offices),
      contacts: references("contact-point", source.contacts),
      services: references("service", source.services),
      documents: references("document", source.documents),
      related: references("call", source.related),
    },
  });
}

/** How it ended; a date alone is no result. */
function resultsOf(source: DeskDocument, context: ToPublishedContext): CallDocument["results"] {
  const written = group(source, "results");
  const files = filesOf(written.files, context);
  const words = rich(written, "text");
  return words || files.length > 0 ? defined({ on: day(written, "on"), text: words, files }) : undefined;
}

function instant(source: DeskDocument, name: string): string | undefined {
  const written = text(source, name);
  return written && new Date(written).toISOString();
}
