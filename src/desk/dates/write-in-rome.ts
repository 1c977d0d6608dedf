import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";

/** A piece of a pattern of date-fns: letters that stand for something (`HH`), or text that stays. */
interface Part {
  readonly isToken: boolean;
  readonly value: string;
}

/** Words and rules of a language as date-fns has them; what is needed of it here. */
export interface DateWords {
  localize: { preprocessor?: (date: Date, parts: never[]) => Part[] };
}

/**
 * Makes everything that Payload writes with these words of a language say days and hours in Europe/Rome: last change, lists,
 * versions. Payload writes them in the zone of the browser and offers no setting, but lets date-fns do it, and there a language may
 * look at date and pattern first. What is of another zone on purpose, and what the calendar of a field shows, stays.
 */
export function writeInRome(words: DateWords): void {
  words.localize.preprocessor = partsInRome;
}

function partsInRome(date: Date, parts: readonly Part[]): Part[] {
  // Payload wraps an instant to be written in date-fns' own kind of date, without a zone unless there is one to keep
  const isWritten = Symbol.for("constructDateFrom") in date && !("timeZone" in date && date.timeZone);
  if (!isWritten) return [...parts];
  const [yyyy = "", MM = "", dd = ""] = civilDateOf(date).split("-");
  const [HH = "", mm = ""] = clockTimeOf(date).split(":");
  const known: Readonly<Record<string, string>> = { yyyy, MM, dd, HH, mm };
  return parts.map((part) => {
    const value = part.isToken ? known[part.value] : undefined;
    return value === undefined ? part : { isToken: false, value };
  });
}
