import { addDays, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { type Dated, firstOf, type Occurrence, occurrencesOf } from "./occurrences.ts";

/**
 * From when to when a date counts. One of an all-day event lasts until the end of its last day in Europe/Rome; one with an
 * open end until the end of the day on which it begins.
 */
function spanOf(date: Occurrence, allDay: boolean): Span {
  const { startsAt, endsAt } = date;
  const known = spans.get(date);
  if (known) return known;
  const last = endsAt ?? startsAt;
  const span = {
    begins: allDay ? startOfDay(civilDateOf(startsAt)) : startsAt,
    ends: allDay || !endsAt ? startOfDay(addDays(civilDateOf(last), 1)) : last,
  };
  spans.set(date, span);
  return span;
}

interface Span {
  readonly begins: Date;
  readonly ends: Date;
}

// a date is of one event, or of several that are alike in all that dates follow from
const spans = new WeakMap<Occurrence, Span>();

/** Whether the event is still to come (the next of several dates is), is on, or is over at `now`. */
export function eventState(event: Dated, now: Date): "coming" | "running" | "over" {
  const spans = occurrencesOf(event).map((date) => spanOf(date, event.allDay));
  if (spans.some(({ begins, ends }) => begins <= now && now < ends)) return "running";
  return spans.some(({ begins }) => now < begins) ? "coming" : "over";
}

/** The dates that are not over at `now`, the next one first. */
export const datesToCome = (event: Dated, now: Date): Occurrence[] =>
  occurrencesOf(event).filter((date) => now < spanOf(date, event.allDay).ends);

/** The date to be shown where there is room for one: that which is on or the next; of an event that is over, the last. */
export const nearestDate = (event: Dated, now: Date): Occurrence =>
  datesToCome(event, now)[0] ?? occurrencesOf(event).at(-1) ?? firstOf(event);

/** When the answer of `eventState` or `nearestDate` next changes by itself; `undefined` once the event is over. */
export function nextTurn(event: Dated, now: Date): Date | undefined {
  const turns = occurrencesOf(event)
    .flatMap((date) => Object.values(spanOf(date, event.allDay)))
    .filter((at) => at > now)
    .map((at) => at.getTime());
  return turns.length > 0 ? new Date(Math.min(...turns)) : undefined;
}
