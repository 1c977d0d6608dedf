import { fileHref } from "#src/ui/file-list/file-href.ts";
import type { PlaceDocument } from "../place/document.ts";
import type { PublicDocument } from "../public-document.ts";
import type { DocumentView } from "../site-type.ts";

/** Types that are no texts and have no language. Source: schema.org, `inLanguage` */
const withoutLanguage = new Set([
  ...["GovernmentOffice", "GovernmentOrganization", "GovernmentService", "JobPosting", "Person", "Place"],
  "EmployeeRole",
]);

/** What every schema.org object of a document says: name, address, language, picture. Members that are `undefined` are not written. */
export function about(type: string, document: PublicDocument, view: DocumentView): Record<string, unknown> {
  const picture = document.image?.sizes.at(-1);
  return {
    "@context": "https://schema.org",
    "@type": type,
    "@id": `${view.origin}${document.path}`,
    url: `${view.origin}${document.path}`,
    name: document.title,
    description: document.summary || undefined,
    inLanguage: withoutLanguage.has(type) ? undefined : document.locale,
    image: picture && view.origin + fileHref(picture),
  };
}

/** The municipality as publisher or operator. */
export const municipality = (view: DocumentView) => ({
  "@type": "GovernmentOrganization",
  name: view.municipality,
  url: `${view.origin}/`,
});

/** A place's address. */
export const postalAddress = ({ address }: Pick<PlaceDocument, "address">) => ({
  "@type": "PostalAddress",
  streetAddress: address.street,
  postalCode: address.postalCode,
  addressLocality: address.locality,
  addressCountry: "IT",
});

/** A place with its address, inside another object. */
export const placeOf = (title: string, place: Pick<PlaceDocument, "address" | "position">) => ({
  "@type": "Place",
  name: title,
  address: postalAddress(place),
  geo: { "@type": "GeoCoordinates", latitude: place.position.latitude, longitude: place.position.longitude },
});
