import { civilDateOf, clockTimeOf, instantAt } from "#src/kernel/civil-date.ts";

/** A date that shows in the zone of this program or browser what the clocks in Europe/Rome show at `instant`. */
export function shownAsInRome(instant: Date): Date {
  const [year, month, day] = civilDateOf(instant).split("-").map(Number) as [number, number, number];
  const [hours, minutes] = clockTimeOf(instant).split(":").map(Number) as [number, number];
  return new Date(year, month - 1, day, hours, minutes, instant.getUTCSeconds());
}

/** The instant at which the clocks in Europe/Rome show what `picked` shows in the zone of this program or browser. */
export function meantInRome(picked: Date): Date {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${picked.getFullYear()}-${two(picked.getMonth() + 1)}-${two(picked.getDate())}`;
  return instantAt(day as Parameters<typeof instantAt>[0], `${two(picked.getHours())}:${two(picked.getMinutes())}`);
}
