import { isHoliday } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, clockTimeOf, instantAt } from "#src/kernel/civil-date.ts";
import type { Calendar } from "./calendar.ts";

/**
 * Every instant at which an appointment may begin, in order: from the minimum notice to the last day that may be booked.
 * Pure. No slot on closing days, national holidays and the patron saint's day. Times are those of the clocks in Europe/Rome; one that the change to summer time leaves out is no slot.
 */
export function slotsOf(calendar: Calendar & { readonly patronDay?: string | undefined }, now: Date): Date[] {
  if (!calendar.isOpen) return [];
  const today = civilDateOf(now);
  const earliest = now.getTime() + calendar.noticeHours * 3_600_000;
  const days = Array.from({ length: calendar.daysAhead + 1 }, (_, place) => addDays(today, place));
  const starts = days
    .filter((day) => !calendar.closed.includes(day) && !isHoliday(day, calendar.patronDay))
    .flatMap((day) => slotsOfDay(calendar, day))
    .map((instant) => instant.getTime())
    .filter((instant) => instant >= earliest && instant > now.getTime());
  // opening times that overlap give each slot once
  return [...new Set(starts)].sort((a, b) => a - b).map((instant) => new Date(instant));
}

function slotsOfDay({ opening, minutes }: Calendar, day: CivilDate): Date[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return opening
    .filter((open) => open.weekday === weekday)
    .flatMap(({ from, until }) => {
      const count = Math.max(0, Math.floor((minutesOf(until) - minutesOf(from)) / minutes));
      return Array.from({ length: count }, (_, place) => timeOf(minutesOf(from) + place * minutes));
    })
    .map((time) => ({ time, instant: instantAt(day, time) }))
    .filter(({ time, instant }) => clockTimeOf(instant) === time)
    .map(({ instant }) => instant);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
