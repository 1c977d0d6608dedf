/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { uiText } from "../messages.ts";
import { sentence } from "../sentence/component.tsx";
import { dayInWords, hourInWords, isElided } from "./format.ts";

interface DayProps {
  /** Civil day as `YYYY-MM-DD`, or an instant whose day in Europe/Rome is meant. */
  readonly date: string | Date;
  readonly locale: Locale;
  readonly weekday?: boolean;
  readonly class?: string;
}

/** A day in words that machines read too. */
export function Day({ date, locale, weekday = false, class: name }: DayProps) {
  const day = typeof date === "string" ? date : civilDateOf(date);
  return (
    <time dateTime={day} class={name}>
      {dayInWords(day, locale, { weekday })}
    </time>
  );
}

/** An instant as the hour in Europe/Rome alone, where the day is known. */
export function Hour({ at, locale }: { readonly at: Date; readonly locale: Locale }) {
  return <time dateTime={at.toISOString()}>{hourInWords(at, locale)}</time>;
}

/** An instant as day and hour in Europe/Rome. */
export function Moment({ at, locale, weekday = false }: { at: Date; locale: Locale; weekday?: boolean }) {
  return (
    <time dateTime={at.toISOString()}>
      {uiText(locale)("moment", {
        day: dayInWords(civilDateOf(at), locale, { weekday }),
        hour: hourInWords(at, locale),
      })}
    </time>
  );
}

interface DateRangeProps {
  readonly startsAt: Date;
  /** Absent: an open end, nothing is said of it. */
  readonly endsAt?: Date | undefined;
  /** Days only; the day of `endsAt` belongs to the range. */
  readonly allDay: boolean;
  readonly locale: Locale;
}

/** From when to when, in Europe/Rome, in as few words as are exact: one day, hours of a day, days, or two moments. */
export function DateRange({ startsAt, endsAt, allDay, locale }: DateRangeProps): ComponentChildren {
  const text = uiText(locale);
  const first = civilDateOf(startsAt);
  const last = endsAt && civilDateOf(endsAt);
  const from = <Day date={first} locale={locale} weekday />;
  if (allDay)
    return last === undefined || last === first
      ? from
      : sentence(text, "range.span", { from, until: <Day date={last} locale={locale} weekday /> });
  if (!endsAt || endsAt.getTime() === startsAt.getTime()) return <Moment at={startsAt} locale={locale} weekday />;
  if (last === first)
    return sentence(text, "range.hours", {
      day: from,
      from: <Hour at={startsAt} locale={locale} />,
      until: <Hour at={endsAt} locale={locale} />,
    });
  return sentence(text, "range.span", {
    from: <Moment at={startsAt} locale={locale} weekday />,
    until: <Moment at={endsAt} locale={locale} weekday />,
  });
}

/** Civil days from one to another, such as a term of office; without `until` it still lasts. */
export function DayRange(props: { from: string; until?: string | undefined; locale: Locale }): ComponentChildren {
  const { from, until, locale } = props;
  const text = uiText(locale);
  return (
    <>
      {sentence(text, isElided(from) ? "day.fromElided" : "day.from", { day: <Day date={from} locale={locale} /> })}
      {until !== undefined &&
        sentence(text, isElided(until) ? "day.untilElided" : "day.until", {
          day: <Day date={until} locale={locale} />,
        })}
    </>
  );
}
