import { addDays, type CivilDate, civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";

const offsets = new Map<number, number>();
let lastHour = -1;
let lastOffset = 0;

/** How far Rome's clocks are ahead of UTC at an instant, in seconds. Changes happen at full hours, so one answer serves an hour. */
export function romeOffset(seconds: number): number {
  const hour = Math.floor(seconds / 3_600);
  if (hour === lastHour) return lastOffset;
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const instant = new Date(hour * 3_600_000);
    offset = (Date.parse(`${civilDateOf(instant)}T${clockTimeOf(instant)}:00Z`) - hour * 3_600_000) / 1_000;
    if (offsets.size > 100_000) offsets.clear();
    offsets.set(hour, offset);
  }
  lastHour = hour;
  lastOffset = offset;
  return offset;
}

/** The civil day in Rome of an instant, as days since 1970. */
export const romeDay = (seconds: number): number => Math.floor((seconds + romeOffset(seconds)) / 86_400);

/** The hour that Rome's clocks show, 0 to 23. */
export const romeHour = (seconds: number): number => Math.floor((seconds + romeOffset(seconds)) / 3_600) % 24;

/** A day since 1970 as a civil date. */
export const dateOfDay = (day: number): CivilDate => addDays("1970-01-01" as CivilDate, day);
