import { about, municipality } from "../page-parts/schema-org.ts";
import { pageUrl } from "../page-url.ts";
import type { DocumentView } from "../site-type.ts";
import type { AppointmentDocument } from "./document.ts";

/** The appointment as schema.org `EmployeeRole` of the person in the municipality. */
export function appointmentJsonLd(document: AppointmentDocument, view: DocumentView): object[] {
  const person = view.resolve(document.person);
  return [
    {
      ...about("EmployeeRole", document, view),
      roleName: document.title,
      startDate: document.from,
      endDate: document.until,
      memberOf: municipality(view),
      member: person && { "@type": "Person", name: person.title, url: pageUrl(view.origin, person.path) },
    },
  ];
}
