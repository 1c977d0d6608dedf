import { fileHref } from "#src/ui/file-list/file-href.ts";
import { about, municipality } from "../page-parts/schema-org.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView } from "../site-type.ts";
import type { CallDocument } from "./document.ts";

/** The call as schema.org `SpecialAnnouncement`; a competition as `JobPosting`, which search engines know. */
export function callJsonLd(document: CallDocument, view: DocumentView): object[] {
  const isJob = document.callType === "concorso";
  return [
    {
      ...about(isJob ? "JobPosting" : "SpecialAnnouncement", document, view),
      ...(isJob
        ? {
            title: document.title,
            validThrough: document.closesAt,
            hiringOrganization: municipality(view),
            jobLocation: {
              "@type": "Place",
              address: { "@type": "PostalAddress", addressLocality: view.municipality, addressCountry: "IT" },
            },
            description: document.body ? toPlainText(document.body) : document.summary || document.title,
          }
        : {
            expires: document.closesAt,
            sourceOrganization: municipality(view),
            encoding: document.attachments.map((file) => ({
              "@type": "MediaObject",
              contentUrl: view.origin + fileHref(file),
              encodingFormat: file.mime,
            })),
          }),
      datePosted: document.opensAt ?? document.visibleFrom,
    },
  ];
}
