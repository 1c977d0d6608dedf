/** Page views of one address and browser in a minute beyond which nobody reads: more than three in two seconds, for the whole minute. */
export const mostPerMinute = 100;
const minuteMs = 60_000;
/** How long it is remembered: a person behind the same address with the same browser is not left out for a whole day. */
const rememberedMs = 3_600_000;
/** Different ones that are remembered at once: who changes its name with each request must not fill the memory. */
const limit = 20_000;

/**
 * Tells robots that call themselves browsers by what they do. Holds what it knows in memory, an hour at most. It goes by the whole
 * address: behind the networks that are written, and browsers that all give the same name, a telephone company has hundreds of
 * readers who follow an alert at once.
 */
export interface RobotSpotter {
  /** Notes a page view. @returns whether whoever asked is a robot: its name asked for robots.txt, or it asks faster than anybody reads */
  readonly isRobot: (address: string, userAgent: string, at: Date) => boolean;
  /** Notes that robots.txt was asked for: browsers never do. */
  readonly askedForRules: (address: string, userAgent: string, at: Date) => void;
}

/** Opens a spotter for one process. */
export function openRobotSpotter(): RobotSpotter {
  let minute = 0;
  const counts = new Map<string, number>();
  const robots = new Map<string, number>();
  const remember = (key: string, at: number) => {
    if (robots.size >= limit) robots.clear();
    robots.set(key, at + rememberedMs);
  };
  return {
    isRobot: (address, userAgent, at) => {
      const time = at.getTime();
      const key = `${address}\n${userAgent}`;
      const until = robots.size > 0 ? robots.get(key) : undefined;
      if (until !== undefined) {
        if (time < until) return true;
        robots.delete(key);
      }
      const now = Math.floor(time / minuteMs);
      if (now !== minute || counts.size >= limit) {
        counts.clear();
        minute = now;
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= mostPerMinute) return false;
      remember(key, time);
      return true;
    },
    askedForRules: (address, userAgent, at) => remember(`${address}\n${userAgent}`, at.getTime()),
  };
}
