import { addDays, type CivilDate, civilDateOf, instantAt } from "#src/kernel/civil-date.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import type { OpeningTime, PlaceDocument } from "./document.ts";
import { isHoliday, type PatronDay } from "./holidays.ts";

/** What a place says of its hours. */
export type Hours = Pick<PlaceDocument, "openingTimes" | "closures" | "closedOnHolidays">;

/** Open until an instant, or closed until one; without it, for more than `lookAhead` days. */
export interface OpenState {
  readonly open: boolean;
  readonly until: Date | undefined;
}

/** How many days ahead the next opening is looked for. */
const lookAhead = 60;

/** Whether the place is open at `now` by the clocks of Europe/Rome; on the patron saint's day as on any holiday; `undefined` when it has no hours as data. */
export function openState(place: Hours, now: Date, patronDay?: PatronDay): OpenState | undefined {
  if ((place.openingTimes ?? []).length === 0) return undefined;
  const today = civilDateOf(now);
  let closes: Date | undefined;
  // what began yesterday may go on past midnight
  for (let ahead = -1; ahead <= lookAhead; ahead += 1) {
    for (const stretch of stretchesOn(place, addDays(today, ahead), patronDay)) {
      if (stretch.closes <= now) continue;
      if (closes === undefined && now < stretch.opens) return { open: false, until: stretch.opens };
      // stretches that touch are one
      if (closes !== undefined && closes < stretch.opens) return { open: true, until: closes };
      if (closes === undefined || closes < stretch.closes) closes = stretch.closes;
    }
  }
  // one that goes on as far as was looked never closes
  const isEndless = closes !== undefined && closes >= instantAt(addDays(today, lookAhead), "00:00");
  return { open: closes !== undefined, until: isEndless ? undefined : closes };
}

/** When the answer of `openState` next changes. */
export const nextOpeningTurn = (place: Hours, now: Date, patronDay?: PatronDay): Date | undefined =>
  openState(place, now, patronDay)?.until;

/** Whether hours go on until the same hour of the next day. */
export const isAllDay = ({ opens, closes }: Pick<OpeningTime, "opens" | "closes">): boolean => opens === closes;

/** The hours that begin on one day, in their order; those that close no later than they open go on past midnight. */
function stretchesOn(place: Hours, day: CivilDate, patronDay: PatronDay | undefined): { opens: Date; closes: Date }[] {
  if (isClosedOn(place, day, patronDay)) return [];
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]?.code ?? "";
  return (place.openingTimes ?? [])
    .filter((time) => time.weekdays.includes(weekday) && holdsOn(time, day))
    .toSorted((a, b) => a.opens.localeCompare(b.opens))
    .map(({ opens, closes }) => ({
      opens: instantAt(day, opens),
      closes: instantAt(closes <= opens ? addDays(day, 1) : day, closes),
    }));
}

const holdsOn = ({ from, until }: OpeningTime, day: CivilDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

const isClosedOn = (place: Hours, day: CivilDate, patronDay: PatronDay | undefined): boolean =>
  (place.closedOnHolidays === true && isHoliday(day, patronDay)) ||
  (place.closures ?? []).some(({ from, until }) => from <= day && day <= (until ?? from));
