/** First wait before a process that ended is started again, longest wait, and how long it must have run to be called healthy; milliseconds. */
const first = 200;
const longest = 30_000;
const healthyAfter = 60_000;

/**
 * How long to wait before starting a process again: 0.2 s, doubling to 30 s, and from the beginning after a minute of health.
 * @param previous wait before the run that ended, 0 if there was none
 * @param ranFor how long that run lasted; both in milliseconds
 */
export function nextDelay(previous: number, ranFor: number): number {
  return previous === 0 || ranFor >= healthyAfter ? first : Math.min(longest, previous * 2);
}
