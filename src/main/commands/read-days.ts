import { addDays, type CivilDate, civilDateOf, parseCivilDate } from "#src/kernel/civil-date.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Say } from "./command.ts";

/** Civil days of a command, both ends counted. */
export interface Days {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

const longestDays = 36_600;

/**
 * The days of a command line. Without an end they end today; without a beginning they are as many as usual.
 * @throws StartRefusal for what is no day, or no period
 */
export function readDays(
  say: Say,
  given: { readonly from?: string | undefined; readonly to?: string | undefined },
  usualLength: number,
): Days {
  const day = (text: string | undefined): CivilDate | undefined => {
    if (text === undefined) return undefined;
    const read = parseCivilDate(text);
    if (read === undefined) throw new StartRefusal(say("statisticsDate", { text }), exitCodes.usage);
    return read;
  };
  const until = day(given.to) ?? civilDateOf(new Date());
  const from = day(given.from) ?? addDays(until, 1 - usualLength);
  if (from > until || addDays(from, longestDays) < until)
    throw new StartRefusal(say("statisticsPeriod", { from, to: until }), exitCodes.usage);
  return { from, until };
}

/** The days to compare others with: where one end is not given they are as many. */
export function readAgainst(
  say: Say,
  given: { readonly from?: string | undefined; readonly to?: string | undefined },
  { from, until }: Days,
): Days | undefined {
  if (given.from === undefined && given.to === undefined) return undefined;
  const length = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
  const begin = given.to === undefined && given.from !== undefined ? parseCivilDate(given.from) : undefined;
  return readDays(say, begin === undefined ? given : { from: begin, to: addDays(begin, length) }, length + 1);
}
