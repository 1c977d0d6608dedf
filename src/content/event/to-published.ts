import { derive, reference, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { videoOf } from "../fields/video.ts";
import { defined, rich, rows, text } from "../read-fields.ts";
import { filesOf, imagesOf } from "../read-uploads.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { datesOf } from "./dates-of.ts";
import type { EventDocument, Supporter } from "./document.ts";

/** The public event. */
export function eventToPublished(source: DeskDocument, context: ToPublishedContext): EventDocument {
  const { startsAt, endsAt, ...dates } = datesOf(source, context.now);
  return derive<EventDocument>(source, context, {
    kind: "event",
    section: "vivere-il-comune/eventi",
    sortAt: startsAt,
    startsAt,
    endsAt,
    office: relatedTitle(source.organizers),
    fields: {
      eventType: text(source, "eventType") ?? "culturale",
      subtitle: text(source, "subtitle"),
      ...dates,
      ...standingOf(source, startsAt),
      hours: rich(source, "hours"),
      body: rich(source, "body") ?? [],
      audience: rich(source, "audience") ?? [],
      programme: rich(source, "programme"),
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
      politicalBodies: references("office", source.politicalBodies),
      patrons: supporters(source, "patrons"),
      sponsors: supporters(source, "sponsors"),
      supportedBy: text(source, "supportedBy"),
      attachments: filesOf(source.attachments, context),
      gallery: imagesOf(source.gallery, context),
      video: videoOf(source),
      furtherInformation: rich(source, "furtherInformation"),
    },
  });
}

const supporters = (source: DeskDocument, name: string): Supporter[] =>
  rows(source, name).flatMap((row) => {
    const called = text(row, "name");
    return called ? [defined({ name: called, url: safeHref(row.url) })] : [];
  });

/** Nothing of an event that takes place as planned: what was written of an earlier change stays at the desk. */
function standingOf(source: DeskDocument, startsAt: string) {
  const standing = standings.find((code) => code === source.standing);
  if (!standing) return {};
  const previous = standing === "postponed" ? text(source, "previousStartsAt") : undefined;
  return defined({
    standing,
    standingNote: text(source, "standingNote"),
    previousStartsAt: previous === startsAt ? undefined : previous,
  });
}

const standings = ["cancelled", "postponed"] as const;
