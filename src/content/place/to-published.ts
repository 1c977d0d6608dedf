import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { codes, defined, group, number, rich, text } from "../read-fields.ts";
import { imagesOf } from "../read-uploads.ts";
import type { PlaceDocument } from "./document.ts";

/** The public place. */
export function placeToPublished(source: DeskDocument, context: ToPublishedContext): PlaceDocument {
  const address = group(source, "address");
  const position = group(source, "position");
  return derive<PlaceDocument>(source, context, {
    kind: "place",
    section: "vivere-il-comune/luoghi",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      placeTypes: codes(source, "placeTypes"),
      alternativeName: text(source, "alternativeName"),
      body: rich(source, "body"),
      services: rich(source, "services"),
      access: rich(source, "access") ?? [],
      address: defined({
        street: text(address, "street") ?? "",
        postalCode: text(address, "postalCode") ?? "",
        locality: text(address, "locality") ?? "",
        district: text(address, "district"),
      }),
      position: { latitude: number(position, "latitude") ?? 0, longitude: number(position, "longitude") ?? 0 },
      openingHours: rich(source, "openingHours"),
      contacts: references("contact-point", source.contacts),
      offices: references("office", source.offices),
      related: references("place", source.related),
      gallery: imagesOf(source.gallery, context),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
