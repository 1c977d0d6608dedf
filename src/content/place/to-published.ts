import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { videoOf } from "../fields/video.ts";
import { codes, day, defined, group, number, rich, rows, text } from "../read-fields.ts";
import { imagesOf } from "../read-uploads.ts";
import type { OpeningTime, PlaceDocument } from "./document.ts";

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
      interest: rich(source, "interest"),
      services: rich(source, "services"),
      access: rich(source, "access") ?? [],
      address: defined({
        street: text(address, "street") ?? "",
        postalCode: text(address, "postalCode") ?? "",
        locality: text(address, "locality") ?? "",
        district: text(address, "district"),
        borough: text(address, "borough"),
        country: text(address, "country"),
      }),
      position: { latitude: number(position, "latitude") ?? 0, longitude: number(position, "longitude") ?? 0 },
      openingTimes: rows(source, "openingTimes").flatMap(openingTime),
      closures: rows(source, "closures").flatMap((row) => {
        const from = day(row, "from");
        return from ? [defined({ from, until: day(row, "until"), reason: text(row, "reason") })] : [];
      }),
      closedOnHolidays: source.closedOnHolidays === true,
      openingHours: rich(source, "openingHours"),
      contacts: references("contact-point", source.contacts),
      offices: references("office", source.offices),
      parent: reference("place", source.parent),
      related: references("place", source.related),
      gallery: imagesOf(source.gallery, context),
      video: videoOf(source),
      identifier: text(source, "identifier"),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}

/** Hours of a row; one that lacks a part, which the desk refuses, says nothing. */
function openingTime(row: Readonly<Record<string, unknown>>): OpeningTime[] {
  const [opens, closes] = [text(row, "opens"), text(row, "closes")];
  if (!opens || !closes) return [];
  return [
    defined({ weekdays: codes(row, "weekdays"), opens, closes, from: day(row, "from"), until: day(row, "until") }),
  ];
}
