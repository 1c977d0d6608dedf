const shortest = 5;
const longest = 6 * 3_600;

/**
 * Seconds to wait before the next attempt: doubles with each (5 s, 10 s, … at most 6 hours), by chance between half of it and
 * all of it, so that many that failed together do not come back together.
 * @param attempts those made so far, 1 or more
 * @param chance 0 to 1
 */
export const backOff = (attempts: number, chance: number): number =>
  Math.min(longest, shortest * 2 ** Math.min(attempts - 1, 20)) * (0.5 + chance / 2);

/** Attempts after which a delivery is given up: some three days. */
export const mostAttempts = 24;
/** Times a network is asked whether it has something before a person is. */
export const mostQuestions = 6;
