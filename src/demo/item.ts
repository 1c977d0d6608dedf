import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";

/** Values of a desk form, written plainly: texts for formatted fields, slugs for relations, file names for uploads. */
export type Fields = Readonly<Record<string, unknown>>;

/** One document of the demonstration, in Italian and, for some, in English. */
export interface DemoItem {
  /** Key of the site it is of; absent: the municipality's. */
  readonly site?: string;
  /** Keys of other sites that show it, and whether the municipality's does. */
  readonly shownIn?: readonly string[];
  readonly shownOnMain?: boolean;
  /** Last part of the Italian address; by it the loader knows what is already there. */
  readonly slug: string;
  readonly it: Fields;
  /** The localized fields alone. */
  readonly en?: Fields;
}

/** Days counted from the one on which the demonstration is loaded, so that it always looks alive. */
export interface Calendar {
  /** The year of today. */
  readonly year: number;
  /** A civil day as the desk stores it (noon UTC); negative is the past. */
  readonly day: (days: number) => string;
  /** An instant of that day in Europe/Rome; `time` is `HH:mm`. */
  readonly at: (days: number, time: string) => string;
}

export function calendarFrom(now: Date): Calendar {
  const today = civilDateOf(now);
  return {
    year: Number(today.slice(0, 4)),
    day: (days) => `${addDays(today, days)}T12:00:00.000Z`,
    at: (days, time) => romeInstant(addDays(today, days), time),
  };
}

function romeInstant(day: CivilDate, time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}
