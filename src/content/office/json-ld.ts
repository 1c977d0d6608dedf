import { contactPoints } from "../contact-point/json-ld.ts";
import { resolveAs } from "../page-parts/resolve-as.ts";
import { about, municipality, placeOf } from "../page-parts/schema-org.ts";
import { pageUrl } from "../page-url.ts";
import { PlaceDocument } from "../place/document.ts";
import type { DocumentView } from "../site-type.ts";
import { unitTypes } from "../vocabularies/unit-types.ts";
import type { OfficeDocument } from "./document.ts";

/** The office as schema.org `GovernmentOffice`; political bodies, companies and foundations as `GovernmentOrganization`. */
export function officeJsonLd(document: OfficeDocument, view: DocumentView): object[] {
  const branch = unitTypes.find(({ code }) => code === document.unitType)?.parent;
  const isOffice = branch === "uffici" || branch === "aree-amministrative";
  const [seat] = resolveAs(PlaceDocument, [document.seat], view);
  return [
    {
      ...about(isOffice ? "GovernmentOffice" : "GovernmentOrganization", document, view),
      parentOrganization: parentOf(document, view) ?? municipality(view),
      // an office is a place of its own in schema.org, an organisation has one
      ...(seat && { address: placeOf(seat.title, seat.document).address }),
      contactPoint: contactPoints(document.contacts, view),
    },
  ];
}

/** The unit above, when the office names one that is visible. */
function parentOf({ parents }: OfficeDocument, view: DocumentView) {
  const [parent] = parents.flatMap((reference) => view.resolve(reference) ?? []);
  return parent && { "@type": "GovernmentOrganization", name: parent.title, url: pageUrl(view.origin, parent.path) };
}
