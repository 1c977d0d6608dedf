import { contactPoints } from "../contact-point/json-ld.ts";
import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import type { PersonDocument } from "./document.ts";
import { heldAppointments } from "./held-offices.tsx";

/** The person as schema.org `Person`, with the offices held today. */
export function personJsonLd(document: PersonDocument, view: DocumentView): object[] {
  const titles = heldAppointments(document, view).map(({ title }) => title);
  return [
    {
      ...about("Person", document, view),
      givenName: document.givenName,
      familyName: document.familyName,
      jobTitle: titles,
      worksFor: titles.length > 0 ? municipality(view) : undefined,
      contactPoint: contactPoints(document.contacts, view),
    },
  ];
}
