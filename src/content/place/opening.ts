import { addDays, type CivilDate, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import type { OpeningTime, PlaceDocument } from "./document.ts";
import { isHoliday, type PatronDay } from "./holidays.ts";

/** What a place says of its hours. */
export type Hours = Pick<PlaceDocument, "openingTimes" | "closures" | "closedOnHolidays">;

/** Open until an instant, or closed until one; without it, closed for more than `lookAhead` days. */
export type OpenState =
  | { readonly open: true; readonly until: Date }
  | { readonly open: false; readonly until: Date | undefined };

/** How many days ahead the next opening is looked for. */
const lookAhead = 60;

/** Whether the place is open at `now` by the clocks of Europe/Rome; on the patron saint's day as on any holiday; `undefined` when it has no hours as data. */
export function openState(place: Hours, now: Date, patronDay?: PatronDay): OpenState | undefined {
  if ((place.openingTimes ?? []).length === 0) return undefined;
  const today = civilDateOf(now);
  for (let ahead = 0; ahead <= lookAhead; ahead += 1) {
    const stretch = stretchesOn(place, addDays(today, ahead), patronDay).find(({ closes }) => now < closes);
    if (!stretch) continue;
    return now < stretch.opens ? { open: false, until: stretch.opens } : { open: true, until: stretch.closes };
  }
  return { open: false, until: undefined };
}

/** When the answer of `openState` next changes. */
export const nextOpeningTurn = (place: Hours, now: Date, patronDay?: PatronDay): Date | undefined =>
  openState(place, now, patronDay)?.until;

/** The hours of one day in their order; stretches that touch are one. */
function stretchesOn(place: Hours, day: CivilDate, patronDay: PatronDay | undefined): { opens: Date; closes: Date }[] {
  if (isClosedOn(place, day, patronDay)) return [];
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]?.code ?? "";
  const sorted = (place.openingTimes ?? [])
    .filter((time) => time.weekdays.includes(weekday) && holdsOn(time, day))
    .toSorted((a, b) => a.opens.localeCompare(b.opens));
  const joined: { opens: string; closes: string }[] = [];
  for (const { opens, closes } of sorted) {
    const before = joined.at(-1);
    if (before === undefined || before.closes < opens) joined.push({ opens, closes });
    else if (before.closes < closes) before.closes = closes;
  }
  return joined.map(({ opens, closes }) => ({ opens: instantAt(day, opens), closes: instantAt(day, closes) }));
}

const holdsOn = ({ from, until }: OpeningTime, day: CivilDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

const isClosedOn = (place: Hours, day: CivilDate, patronDay: PatronDay | undefined): boolean =>
  (place.closedOnHolidays === true && isHoliday(day, patronDay)) ||
  (place.closures ?? []).some(({ from, until }) => from <= day && day <= (until ?? from));
