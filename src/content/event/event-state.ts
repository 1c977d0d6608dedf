import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import type { EventDocument } from "./document.ts";

/**
 * Whether the event is still to come, is on, or is over at `now`. An all-day event lasts until the end of its last day in
 * Europe/Rome; one with an open end until the end of the day it begins.
 */
export function eventState(
  event: Pick<EventDocument, "startsAt" | "endsAt" | "allDay">,
  now: Date,
): "coming" | "running" | "over" {
  const startsAt = new Date(event.startsAt);
  const begins = event.allDay ? startOfDay(civilDateOf(startsAt)) : startsAt;
  if (now < begins) return "coming";
  const last = new Date(event.endsAt ?? event.startsAt);
  const ends = event.allDay || !event.endsAt ? startOfDay(addDays(civilDateOf(last), 1)) : last;
  return now < ends ? "running" : "over";
}
