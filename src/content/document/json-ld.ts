import { fileHref } from "#src/ui/file-list/file-href.ts";
import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import { licenceUrl } from "../vocabularies/licences.ts";
import type { DocumentDocument } from "./document.ts";

/** The document as schema.org `DigitalDocument`, with its files. */
export function documentJsonLd(document: DocumentDocument, view: DocumentView): object[] {
  return [
    {
      ...about("DigitalDocument", document, view),
      identifier: document.identifier,
      dateModified: document.updatedAt,
      publisher: municipality(view),
      license: licenceUrl(document.licence),
      version: document.versionDate,
      // what a call says of itself; schema.org calls the deadline of an offer so
      expires: document.call?.closesAt ?? document.endsOn,
      encoding: document.attachments.map((file) => ({
        "@type": "MediaObject",
        contentUrl: view.origin + fileHref(file),
        encodingFormat: file.mime,
        contentSize: `${file.bytes} B`,
      })),
    },
  ];
}
