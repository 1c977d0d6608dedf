import ICAL from "ical.js";
import { addDays, type CivilDate, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
import { resolveAs } from "../page-parts/resolve-as.ts";
import { pageUrl } from "../page-url.ts";
import { PlaceDocument } from "../place/document.ts";
import type { PublicDocument } from "../public-document.ts";
import type { DocumentView } from "../site-type.ts";
import { eventTypes } from "../vocabularies/event-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import { EventDocument } from "./document.ts";
import { firstOf, localTime, type Occurrence, occurrencesOf, ruleOf } from "./occurrences.ts";
import { announcedTitle, isCalledOff } from "./standing.ts";

const zone = "Europe/Rome";

/** Summer time in Italy since 1996. Source: directive 2000/84/EC; RFC 5545, section 3.6.5 */
const rome = [
  "BEGIN:VTIMEZONE",
  `TZID:${zone}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/**
 * The events as an iCalendar file, for the calendar of a telephone or a computer: a recurrence as its rule in the hours of
 * Europe/Rome, each other date as an entry of its own. Documents that are no events are left out. Source: RFC 5545
 * @param name shown by programs that subscribe to a list
 */
export function calendarOf(
  documents: readonly PublicDocument[],
  name: string,
  view: Pick<DocumentView, "locale" | "origin" | "resolve">,
): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Arengo//Eventi//IT");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("x-wr-calname", name);
  calendar.addSubcomponent(new ICAL.Component(ICAL.parse(rome)));
  for (const document of documents) {
    const read = EventDocument.safeParse(document);
    if (read.success) for (const entry of entriesOf(read.data, view)) calendar.addSubcomponent(entry);
  }
  return `${calendar.toString()}\r\n`;
}

/** The first date with its recurrence, and each other date. */
function entriesOf(event: EventDocument, view: Pick<DocumentView, "locale" | "origin" | "resolve">): ICAL.Component[] {
  const dates = occurrencesOf(event);
  const ruled = new Set(occurrencesOf({ ...event, otherDates: [] }).map(({ startsAt }) => startsAt.getTime()));
  const first = entry(event, firstOf(event), 0, view);
  if (event.recurrence) repeat(first, event, event.recurrence);
  const others = dates
    .filter(({ startsAt }) => !ruled.has(startsAt.getTime()))
    .map((date, index) => entry(event, date, index + 1, view));
  return ruled.size > 0 ? [first, ...others] : others;
}

function entry(
  event: EventDocument,
  date: Occurrence,
  number: number,
  view: Pick<DocumentView, "locale" | "origin" | "resolve">,
): ICAL.Component {
  const component = new ICAL.Component("vevent");
  const changed = ICAL.Time.fromJSDate(new Date(event.updatedAt), true);
  const part = number === 0 ? "" : `-${number}`;
  component.addPropertyWithValue("uid", `event-${event.id}${part}@${new URL(view.origin).hostname}`);
  component.addPropertyWithValue("dtstamp", changed);
  component.addPropertyWithValue("last-modified", changed);
  component.addPropertyWithValue("sequence", revisionOf(event));
  // a date on which nothing takes place is cancelled; with a new one the same entry is confirmed again
  component.addPropertyWithValue("status", isCalledOff(event) ? "CANCELLED" : "CONFIRMED");
  component.addPropertyWithValue("summary", announcedTitle(event, view.locale));
  const description = [event.standingNote, event.summary].filter(Boolean).join("\n\n");
  if (description) component.addPropertyWithValue("description", description);
  component.addPropertyWithValue("url", pageUrl(view.origin, event.path));
  component.addPropertyWithValue("categories", termLabel(eventTypes, event.eventType, view.locale));
  addTime(component, "dtstart", date.startsAt, event.allDay);
  if (date.endsAt) addTime(component, "dtend", date.endsAt, event.allDay);
  const [place] = resolveAs(PlaceDocument, event.places, view);
  if (place) {
    const { street, postalCode, locality } = place.document.address;
    component.addPropertyWithValue("location", `${place.title}, ${street}, ${postalCode} ${locality}`);
  }
  return component;
}

/** Grows with each publication, and fits the signed 32 bits of programs until 2088. Source: RFC 5545, section 3.8.7.4 */
const revisionOf = ({ updatedAt }: EventDocument): number =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - Date.UTC(2020, 0, 1)) / 1000));

/** A time of the clocks in Rome; of an all-day event the civil day, the last one being the first that no longer counts. */
function addTime(component: ICAL.Component, name: "dtstart" | "dtend" | "exdate", at: Date, allDay: boolean): void {
  if (allDay) {
    const day = civilDateOf(at);
    component.addPropertyWithValue(name, ICAL.Time.fromDateString(name === "dtend" ? addDays(day, 1) : day));
    return;
  }
  component.addPropertyWithValue(name, localTime(at)).setParameter("tzid", zone);
}

function repeat(
  component: ICAL.Component,
  event: EventDocument,
  recurrence: NonNullable<EventDocument["recurrence"]>,
): void {
  // RFC 5545, section 3.3.10: a day with days, an instant in UTC with times of a zone
  const lastInstant = ICAL.Time.fromJSDate(instantAt(recurrence.until as CivilDate, "23:59"), true);
  const until = event.allDay ? ICAL.Time.fromDateString(recurrence.until) : lastInstant;
  component.addPropertyWithValue("rrule", ruleOf(recurrence, until));
  const skipped = new Set(event.skippedDays ?? []);
  const all = skipped.size > 0 ? occurrencesOf({ ...event, skippedDays: [], otherDates: [] }) : [];
  for (const { startsAt } of all.filter((date) => skipped.has(civilDateOf(date.startsAt))))
    addTime(component, "exdate", startsAt, event.allDay);
}
