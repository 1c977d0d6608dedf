import ICAL from "ical.js";
import { LRUCache } from "lru-cache";
import { addDays, type CivilDate, civilDateOf, clockTimeOf, instantAt } from "#src/kernel/civil-date.ts";
import type { EventDocument, Recurrence } from "./document.ts";

/** One date of an event. */
export interface Occurrence {
  readonly startsAt: Date;
  /** Absent: an open end. */
  readonly endsAt?: Date | undefined;
}

/** What the dates of an event follow from. */
export type Dated = Pick<
  EventDocument,
  "startsAt" | "endsAt" | "firstEndsAt" | "allDay" | "recurrence" | "skippedDays" | "otherDates"
>;

/** An event with more dates than this is refused at the desk: a year, day by day. */
export const mostOccurrences = 366;

/** The event's first date. */
export const firstOf = (event: Dated): Occurrence => ({
  startsAt: new Date(event.startsAt),
  endsAt: dateOf(isSingle(event) ? event.endsAt : event.firstEndsAt),
});

/**
 * Every date of the event, the earliest first, each once. A recurrence keeps the hours that the clocks in Europe/Rome show, so
 * that a market at nine is at nine in summer too. At most one more than `mostOccurrences` come from the recurrence.
 */
export function occurrencesOf(event: Dated): readonly Occurrence[] {
  if (isSingle(event) && !event.skippedDays?.length) return [firstOf(event)];
  const follows = JSON.stringify(datedKeys.map((key) => event[key]));
  const known = computed.get(follows);
  if (known) return known;
  const dates = computeOccurrences(event);
  computed.set(follows, dates);
  return dates;
}

const datedKeys = [
  ...(["startsAt", "endsAt", "firstEndsAt", "allDay", "recurrence", "skippedDays", "otherDates"] as const),
] satisfies (keyof Dated)[];

// Every page on which an event stands asks for its dates several times, and a year of days costs milliseconds; some megabytes at most.
const computed = new LRUCache<string, readonly Occurrence[]>({
  maxSize: 20_000,
  sizeCalculation: (dates) => dates.length + 5,
});

function computeOccurrences(event: Dated): Occurrence[] {
  const first = firstOf(event);
  const others = (event.otherDates ?? []).map(({ startsAt, endsAt }) => ({
    startsAt: new Date(startsAt),
    endsAt: dateOf(endsAt),
  }));
  const skipped = new Set<string>(event.skippedDays ?? []);
  const repeated = [first, ...(event.recurrence ? repeat(first, event.recurrence) : [])].filter(
    ({ startsAt }) => !skipped.has(civilDateOf(startsAt)),
  );
  const all = new Map([...repeated, ...others].map((date) => [date.startsAt.getTime(), date]));
  return [...all.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Whether nothing but the first date was given. */
const isSingle = (event: Dated): boolean => !event.recurrence && (event.otherDates ?? []).length === 0;

const dateOf = (at: string | undefined): Date | undefined => (at === undefined ? undefined : new Date(at));

/** What the clocks in Rome show, as iCalendar's local time. */
export const localTime = (at: Date): ICAL.Time =>
  ICAL.Time.fromDateTimeString(`${civilDateOf(at)}T${clockTimeOf(at)}:00`);

/** The recurrence as iCalendar has it, `until` being what the writer of the rule makes of the last day. */
export const ruleOf = ({ frequency, interval, weekdays }: Recurrence, until: ICAL.Time): ICAL.Recur =>
  ICAL.Recur.fromData({
    freq: frequency,
    interval,
    until,
    ...(weekdays.length > 0 && frequency !== "DAILY" && frequency !== "YEARLY" && { byday: [...weekdays] }),
  });

function repeat({ startsAt, endsAt }: Occurrence, recurrence: Recurrence): Occurrence[] {
  const day = civilDateOf(startsAt);
  const dates = ruleOf(recurrence, ICAL.Time.fromDateTimeString(`${recurrence.until}T23:59:59`)).iterator(
    localTime(startsAt),
  );
  const lasts = endsAt && daysBetween(day, civilDateOf(endsAt));
  const found: Occurrence[] = [];
  for (let next = dates.next(); next && found.length <= mostOccurrences; next = dates.next()) {
    const on = next.toString().slice(0, 10) as CivilDate;
    found.push({
      startsAt: instantAt(on, clockTimeOf(startsAt)),
      endsAt: endsAt && lasts !== undefined ? instantAt(addDays(on, lasts), clockTimeOf(endsAt)) : undefined,
    });
  }
  return found;
}

const daysBetween = (first: CivilDate, last: CivilDate): number => (Date.parse(last) - Date.parse(first)) / 86_400_000;
