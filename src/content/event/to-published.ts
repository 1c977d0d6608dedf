import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { defined, rich, rows, text } from "../read-fields.ts";
import { filesOf, imagesOf } from "../read-uploads.ts";
import type { EventDocument } from "./document.ts";

/** The public event. */
export function eventToPublished(source: DeskDocument, context: ToPublishedContext): EventDocument {
  const startsAt = text(source, "startsAt") ?? context.now.toISOString();
  return derive<EventDocument>(source, context, {
    kind: "event",
    section: "vivere-il-comune/eventi",
    sortAt: startsAt,
    startsAt,
    endsAt: text(source, "endsAt"),
    office: relatedTitle(source.organizers),
    fields: {
      eventType: text(source, "eventType") ?? "culturale",
      subtitle: text(source, "subtitle"),
      allDay: source.allDay === true,
      hours: rich(source, "hours"),
      body: rich(source, "body") ?? [],
      audience: rich(source, "audience") ?? [],
      parent: reference("event", source.parent),
      places: references("place", source.places),
      people: references("person", source.people),
      costs: rows(source, "costs").map((row) =>
        defined({
          title: text(row, "title") ?? "",
          price: text(row, "price") ?? "",
          description: text(row, "description"),
        }),
      ),
      contacts: references("contact-point", source.contacts),
      organizers: references("office", source.organizers),
      externalOrganizer: text(source, "externalOrganizer"),
      attachments: filesOf(source.attachments, context),
      gallery: imagesOf(source.gallery, context),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}
