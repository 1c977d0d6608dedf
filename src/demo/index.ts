import type { CollectionSlug } from "#src/content/desk-types.ts";
import { calls } from "./content/calls.ts";
import { contactPoints } from "./content/contact-points.ts";
import { datasets } from "./content/datasets.ts";
import { documents } from "./content/documents.ts";
import { events } from "./content/events.ts";
import { faqs } from "./content/faqs.ts";
import { festivalEvents, festivalNews, festivalPages, festivalPlaces } from "./content/festival-site.ts";
import { guides } from "./content/guides.ts";
import { museumEvents, museumNews, museumPages, museumPlaces } from "./content/museum-site.ts";
import { news } from "./content/news.ts";
import { offices } from "./content/offices.ts";
import { pages } from "./content/pages.ts";
import { appointments, people } from "./content/people.ts";
import { places } from "./content/places.ts";
import { pressReleases } from "./content/press-releases.ts";
import { services } from "./content/services.ts";
import { thematicSites } from "./content/thematic-sites.ts";
import { topics } from "./content/topics.ts";
import { calendarFrom, type DemoItem } from "./item.ts";

export { type BoardAct, boardActs, boardRequest } from "./board-acts.ts";
export { bookingCalendars } from "./booking-calendars.ts";
export { files } from "./files.ts";
export type { DemoItem, Fields } from "./item.ts";
export { largeDocument } from "./large/document.ts";
export { demoLists, demoTopics } from "./lists.ts";
export { demoMap, demoMapSource } from "./map.ts";
export { demoMessages } from "./messages.ts";
export { type DemoUpload, pictures } from "./pictures/index.ts";
export { deskFields, fieldsOf } from "./prepare.ts";
export { demoSettings, highlights } from "./settings.ts";
export { type DemoSite, demoSites } from "./sites.ts";
export {
  type DemoTransparency,
  transparencyChecked,
  transparencyContents,
  transparencyNotApplicable,
} from "./transparency.ts";

/** Every document of the demonstration, by collection of the desk; dates are counted from `now`. Press releases come oldest first. */
export function demoItems(
  now: Date,
): readonly { readonly collection: CollectionSlug; readonly items: readonly DemoItem[] }[] {
  const calendar = calendarFrom(now);
  return [
    { collection: "topics", items: topics },
    { collection: "contact-points", items: contactPoints },
    { collection: "places", items: [...places, ...museumPlaces, ...festivalPlaces] },
    { collection: "people", items: people(calendar) },
    { collection: "offices", items: offices },
    { collection: "appointments", items: appointments(calendar) },
    { collection: "documents", items: documents(calendar) },
    { collection: "services", items: services },
    { collection: "datasets", items: datasets(calendar) },
    { collection: "faqs", items: faqs },
    { collection: "calls", items: calls(calendar) },
    { collection: "guides", items: guides },
    { collection: "thematic-sites", items: thematicSites },
    { collection: "pages", items: [...pages, ...museumPages, ...festivalPages] },
    {
      collection: "news",
      items: [
        ...[...pressReleases(calendar), ...news(calendar)].toReversed(),
        ...[...museumNews(calendar), ...festivalNews(calendar)],
      ],
    },
    { collection: "events", items: [...events(calendar), ...museumEvents(calendar), ...festivalEvents(calendar)] },
  ];
}
