import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";

/** Days for an answer. Source: D.Lgs. 33/2013 art. 5 c. 3 and 6; L. 241/1990 art. 25 c. 4 */
export const daysToAnswer = 30;
/** Days in all for which the clock may stand still: for the others concerned, or for the Garante in a review. Source: art. 5 c. 5 and 7 */
export const longestPause = 10;
/** Days after telling others concerned who opposed before what was asked may be given to who asked. Source: art. 5 c. 6 */
const daysBeforeRelease = 15;

/** A clock that may stand still for a while. */
export interface Clock {
  readonly due: CivilDate;
  readonly suspendedOn: CivilDate | undefined;
  readonly pausedDays: number;
}

const daysBetween = (from: CivilDate, until: CivilDate): number =>
  Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000));

/** The last day for an answer as it stands on `today`: while the clock stands still it moves, ten days in all at most. Pure. */
export function dueOn({ due, suspendedOn, pausedDays }: Clock, today: CivilDate): CivilDate {
  if (suspendedOn === undefined) return due;
  return addDays(due, Math.min(daysBetween(suspendedOn, today), longestPause - pausedDays));
}

/** The clock after a change on `today`. Pure. */
export function moveClock(clock: Clock, isSuspended: boolean, today: CivilDate): Clock {
  if (isSuspended) return { ...clock, suspendedOn: clock.suspendedOn ?? today };
  const due = dueOn(clock, today);
  return { due, suspendedOn: undefined, pausedDays: clock.pausedDays + daysBetween(clock.due, due) };
}

/** First day on which what was granted may be given although others opposed; `undefined`: nobody did. Pure. */
export function releaseDay(
  others: readonly { readonly toldOn: string; readonly opposedOn: string | null }[],
): CivilDate | undefined {
  const told = others.flatMap(({ toldOn, opposedOn }) =>
    opposedOn === null ? [] : [toldOn.slice(0, 10) as CivilDate],
  );
  const last = told.sort().at(-1);
  return last && addDays(last, daysBeforeRelease + 1);
}
