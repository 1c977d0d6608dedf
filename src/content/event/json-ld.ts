import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { resolveAs } from "../page-parts/resolve-as.ts";
import { about, municipality, placeOf } from "../page-parts/schema-org.ts";
import { pageUrl } from "../page-url.ts";
import { PlaceDocument } from "../place/document.ts";
import type { DocumentView } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { weekdays as weekdayTerms } from "../vocabularies/weekdays.ts";
import type { EventDocument } from "./document.ts";
import { becameOf } from "./standing.ts";

/** Source: schema.org, EventStatusType */
const statuses = {
  planned: "EventScheduled",
  cancelled: "EventCancelled",
  postponed: "EventPostponed",
  moved: "EventRescheduled",
} as const;

/** The event as schema.org `Event`; an all-day one has civil dates. */
export function eventJsonLd(document: EventDocument, view: DocumentView): object[] {
  const moment = (at: string) => (document.allDay ? civilDateOf(new Date(at)) : at);
  const parent = view.resolve(document.parent);
  const organizers = document.organizers.flatMap((reference) => view.resolve(reference) ?? []);
  return [
    {
      ...about("Event", document, view),
      startDate: moment(document.startsAt),
      endDate: document.endsAt && moment(document.endsAt),
      eventSchedule: schedule(document),
      eventStatus: `https://schema.org/${statuses[becameOf(document)]}`,
      previousStartDate: document.previousStartsAt && moment(document.previousStartsAt),
      location: resolveAs(PlaceDocument, document.places, view).map((place) => placeOf(place.title, place.document)),
      organizer:
        organizers.length > 0
          ? organizers.map(({ title, path }) => ({
              "@type": "GovernmentOffice",
              name: title,
              url: pageUrl(view.origin, path),
            }))
          : document.externalOrganizer
            ? { "@type": "Organization", name: document.externalOrganizer }
            : municipality(view),
      sponsor: document.sponsors?.map(({ name, url }) => ({ "@type": "Organization", name, url })),
      superEvent: parent && { "@type": "Event", name: parent.title, url: pageUrl(view.origin, parent.path) },
    },
  ];
}

/** The recurrence, in the hours of Europe/Rome. */
function schedule({ startsAt, recurrence, skippedDays }: EventDocument): object | undefined {
  if (!recurrence) return undefined;
  const { frequency, interval, weekdays, until } = recurrence;
  const unit = { DAILY: "D", WEEKLY: "W", MONTHLY: "M", YEARLY: "Y" }[frequency];
  return {
    "@type": "Schedule",
    startDate: civilDateOf(new Date(startsAt)),
    endDate: until,
    startTime: clockTimeOf(new Date(startsAt)),
    repeatFrequency: `P${interval}${unit}`,
    byDay: weekdays.map((code) => `https://schema.org/${termLabel(weekdayTerms, code, "en")}`),
    exceptDate: skippedDays,
    scheduleTimezone: "Europe/Rome",
  };
}
