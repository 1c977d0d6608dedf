const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long after it was sent a post is measured first, milliseconds. */
export const firstAfterMs = hourMs;

/** Ages at which a post is measured, milliseconds: often while it is read, seldom later; each call counts, on X each costs. */
const ages = [firstAfterMs, 6 * hourMs, dayMs, 2 * dayMs, 7 * dayMs, 14 * dayMs, 30 * dayMs];

/** When the figures of a post are asked for next; `undefined`: they change no more. */
export function nextMeasure(sentAt: Date, now: Date): Date | undefined {
  const age = ages.find((one) => sentAt.getTime() + one > now.getTime());
  return age === undefined ? undefined : new Date(sentAt.getTime() + age);
}

/** How often the figures of a profile are asked for, milliseconds: twice a day, so that one lost round leaves no day empty. */
export const profileEveryMs = 12 * hourMs;
