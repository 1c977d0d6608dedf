import { contactPoints } from "../contact-point/json-ld.ts";
import { about, placeOf } from "../page-parts/schema-org.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView } from "../site-type.ts";
import type { PlaceDocument } from "./document.ts";

/** The place as schema.org `Place`, with address and coordinates. */
export function placeJsonLd(document: PlaceDocument, view: DocumentView): object[] {
  return [
    {
      ...placeOf(document.title, document),
      ...about("Place", document, view),
      alternateName: document.alternativeName,
      openingHours: document.openingHours && toPlainText(document.openingHours),
      contactPoint: contactPoints(document.contacts, view),
    },
  ];
}
