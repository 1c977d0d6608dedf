/** A civil date in Europe/Rome as `YYYY-MM-DD`. Days are compared as text. */
export type CivilDate = string & { readonly __civilDate: never };

const rome = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Rome",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The civil day in Europe/Rome on which `instant` falls. */
export function civilDateOf(instant: Date): CivilDate {
  return rome.format(instant) as CivilDate;
}

/** Reads `YYYY-MM-DD`; `undefined` for anything else, days that do not exist (30 February) included. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const midnight = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== text
    ? undefined
    : (text as CivilDate);
}

/** The day `days` after `date`; negative goes back. Pure calendar arithmetic: summer time does not matter. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as CivilDate;
}

/** The instant at which the civil day `date` begins in Europe/Rome. */
export function startOfDay(date: CivilDate): Date {
  // Midnight in Rome is 22:00 or 23:00 UTC of the day before: the right one is that which falls on `date` at 00:00.
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  const early = new Date(utcMidnight - 2 * 3_600_000);
  return civilDateOf(early) === date ? early : new Date(utcMidnight - 3_600_000);
}

const romeClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Rome",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** What the clocks in Europe/Rome show at `instant`, as `HH:mm`. */
export const clockTimeOf = (instant: Date): string => romeClock.format(instant);

/**
 * The instant at which the clocks in Europe/Rome show `time` (`HH:mm`) on the day `date`. Of an hour that comes twice when
 * summer time ends, one of the two; of an hour that is left out when it begins, one hour later.
 */
export function instantAt(date: CivilDate, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const ahead = (at: number) => Date.parse(`${civilDateOf(new Date(at))}T${clockTimeOf(new Date(at))}:00Z`) - at;
  // the first guess may be on the other side of the change to or from summer time
  return new Date(shown - ahead(shown - ahead(shown)));
}
