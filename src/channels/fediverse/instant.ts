import { Temporal as Polyfill } from "@js-temporal/polyfill";

/** An instant as the vocabulary of the Fediverse wants it; Node 24 has none of its own. */
export const instantOf = (date: Date): Temporal.Instant =>
  Polyfill.Instant.fromEpochMilliseconds(date.getTime()) as unknown as Temporal.Instant;
