import { codes, day, defined, group, number, rows, text } from "../read-fields.ts";
import { repetitions } from "../vocabularies/repetitions.ts";
import type { Recurrence } from "./document.ts";
import { type Dated, occurrencesOf } from "./occurrences.ts";

/**
 * The dates that an editor wrote, in the public form: its beginning is that of the first date, its end that of the last. A
 * repetition without an end, which the desk refuses, counts as none.
 */
export function datesOf(source: Readonly<Record<string, unknown>>, now: Date): Dated {
  const startsAt = text(source, "startsAt") ?? now.toISOString();
  const endsAt = text(source, "endsAt");
  const recurrence = recurrenceOf(group(source, "recurrence"));
  const otherDates = rows(source, "otherDates").flatMap((row) => {
    const start = text(row, "startsAt");
    return start ? [defined({ startsAt: start, endsAt: text(row, "endsAt") })] : [];
  });
  const single = { startsAt, endsAt, allDay: source.allDay === true } as const;
  if (!recurrence && otherDates.length === 0) return defined(single);
  const several: Dated = defined({
    ...single,
    firstEndsAt: endsAt,
    recurrence,
    skippedDays: rows(group(source, "recurrence"), "skipped").flatMap((row) => day(row, "day") ?? []),
    otherDates,
  });
  const ends = occurrencesOf(several).map((date) => (date.endsAt ?? date.startsAt).getTime());
  return { ...several, endsAt: new Date(Math.max(...ends, Date.parse(endsAt ?? startsAt))).toISOString() };
}

function recurrenceOf(fields: Readonly<Record<string, unknown>>): Recurrence | undefined {
  const frequency = repetitions.find(({ code }) => code === fields.frequency)?.code as Recurrence["frequency"];
  const until = day(fields, "until");
  if (!frequency || !until) return undefined;
  const weekdays = frequency === "WEEKLY" ? codes(fields, "weekdays") : [];
  return { frequency, interval: Math.max(1, Math.trunc(number(fields, "interval") ?? 1)), weekdays, until };
}
