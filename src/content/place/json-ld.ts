import { contactPoints } from "../contact-point/json-ld.ts";
import { about, placeOf } from "../page-parts/schema-org.ts";
import { pageUrl } from "../page-url.ts";
import type { DocumentView } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import type { PlaceDocument } from "./document.ts";
import { isAllDay } from "./opening.ts";

/** The place as schema.org `Place`, with address and coordinates. */
export function placeJsonLd(document: PlaceDocument, view: DocumentView): object[] {
  const container = view.resolve(document.parent);
  return [
    {
      ...placeOf(document.title, document),
      ...about("Place", document, view),
      alternateName: document.alternativeName,
      openingHoursSpecification: document.openingTimes?.map(({ weekdays: days, from, until, ...time }) => ({
        "@type": "OpeningHoursSpecification",
        dayOfWeek: days.map((code) => `https://schema.org/${termLabel(weekdays, code, "en")}`),
        opens: time.opens,
        // closing at the hour of opening would say closed all day. Source: Google Search Central, LocalBusiness, all-day hours
        closes: isAllDay(time) ? "23:59" : time.closes,
        ...{ validFrom: from, validThrough: until },
      })),
      specialOpeningHoursSpecification: document.closures?.map(({ from, until }) => ({
        "@type": "OpeningHoursSpecification",
        ...{ opens: "00:00", closes: "00:00", validFrom: from, validThrough: until ?? from },
      })),
      identifier: document.identifier,
      containedInPlace: container && {
        "@type": "Place",
        name: container.title,
        url: pageUrl(view.origin, container.path),
      },
      telephone: contactPoints(document.contacts, view).flatMap(({ telephone }) => telephone ?? []),
    },
  ];
}
