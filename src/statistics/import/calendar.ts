import { addDays, type CivilDate, civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";

/** Of a UTC day: its offset when it is the same all day, else undefined (summer time begins or ends). */
const offsetsOfDays = new Map<number, number | undefined>();
let lastHour = -1;
let lastOffset = 0;

/** How far Rome's clocks are ahead of UTC at an instant, in seconds. Changes happen at full hours, so one answer serves an hour. */
export function romeOffset(seconds: number): number {
  const hour = Math.floor(seconds / 3_600);
  if (hour === lastHour) return lastOffset;
  const day = Math.floor(hour / 24);
  if (!offsetsOfDays.has(day)) {
    const [first, last] = [offsetAt(day * 24), offsetAt(day * 24 + 23)];
    offsetsOfDays.set(day, first === last ? first : undefined);
  }
  lastHour = hour;
  lastOffset = offsetsOfDays.get(day) ?? offsetAt(hour);
  return lastOffset;
}

function offsetAt(hour: number): number {
  const instant = new Date(hour * 3_600_000);
  return (Date.parse(`${civilDateOf(instant)}T${clockTimeOf(instant)}:00Z`) - hour * 3_600_000) / 1_000;
}

/** The civil day in Rome of an instant, as days since 1970. */
export const romeDay = (seconds: number): number => Math.floor((seconds + romeOffset(seconds)) / 86_400);

/** The hour that Rome's clocks show, 0 to 23. */
export const romeHour = (seconds: number): number => Math.floor((seconds + romeOffset(seconds)) / 3_600) % 24;

/** A day since 1970 as a civil date. */
export const dateOfDay = (day: number): CivilDate => addDays("1970-01-01" as CivilDate, day);
