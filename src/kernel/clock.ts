/** The present instant. Passed as an argument, so that tests can move time. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
