import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import type { PublicFile } from "../public-document.ts";
import { codes, day, defined, group, rich, text } from "../read-fields.ts";
import { filesOf, imagesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import type { DocumentDocument } from "./document.ts";

/** The public document. */
export function documentToPublished(source: DeskDocument, context: ToPublishedContext): DocumentDocument {
  const protocol = group(source, "protocol");
  const protocolNumber = text(protocol, "number");
  const documentType = text(source, "documentType") ?? "supporto";
  const branch = documentTypes.find(({ code }) => code === documentType)?.parent ?? "documenti-tecnici-di-supporto";
  const call = callOf(source);
  const attachments = filesOf(source.attachments, context);
  return derive<DocumentDocument>(source, context, {
    kind: "document",
    section: `amministrazione/documenti-e-dati/${branch}`,
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    startsAt: call?.opensAt,
    endsAt: call?.closesAt,
    office: relatedTitle(source.offices),
    fields: {
      documentType,
      noticeBoardType: documentType === "albo" ? text(source, "noticeBoardType") : undefined,
      call,
      startsOn: day(source, "startsOn"),
      endsOn: day(source, "endsOn"),
      identifier: text(source, "identifier"),
      protocol: protocolNumber ? defined({ number: protocolNumber, date: day(protocol, "date") }) : undefined,
      versionDate: day(source, "versionDate"),
      body: rich(source, "body"),
      attachments,
      url: safeHref(source.url),
      formats: text(source, "formats") ?? formatsOf(attachments),
      licence: text(source, "licence") ?? "sconosciuta",
      gallery: imagesOf(source.gallery, context),
      offices: references("office", source.offices),
      area: reference("office", source.area),
      authors: references("person", source.authors),
      services: references("service", source.services),
      datasets: references("dataset", source.datasets),
      related: references("document", source.related),
      lifeEvents: codes(source, "lifeEvents"),
      businessEvents: codes(source, "businessEvents"),
      legalReferences: text(source, "legalReferences"),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}

/** The call's days; `undefined` for a document that is no call. */
function callOf(source: DeskDocument): DocumentDocument["call"] {
  const written = group(source, "call");
  const call = defined({
    opensAt: instant(written, "opensAt"),
    questionsUntil: instant(written, "questionsUntil"),
    closesAt: instant(written, "closesAt"),
    procedureEndsOn: day(written, "procedureEndsOn"),
    recipients: text(written, "recipients"),
    body: text(written, "body"),
    cig: text(written, "cig")?.toUpperCase(),
    updates: rich(written, "updates"),
  });
  return Object.keys(call).length > 0 ? call : undefined;
}

function instant(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const written = text(fields, name);
  return written && new Date(written).toISOString();
}

/** The formats of files by the ends of their names, each once, such as `PDF, ODT`. */
function formatsOf(files: readonly PublicFile[]): string {
  const ends = files.flatMap(({ name }) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toUpperCase() ?? []);
  return [...new Set(ends)].join(", ");
}
