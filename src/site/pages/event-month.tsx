/** @jsxImportSource preact */
import {
  announcedTitle,
  atHome,
  calendarPath,
  EventDocument,
  homeOf,
  listDocuments,
  occurrencesOf,
  type PublicDocument,
  sectionPath,
} from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";

const key = "vivere-il-comune/eventi";
/** Events of one month at most: ten a day. */
const mostEvents = 300;
/** What lasts longer than this is named once above the days. */
const longestInDays = 3;
/** Months that can be turned to before and after the present one: further pages would be empty, and robots turn pages for ever. */
const monthsAround = 12;

/** A month as `YYYY-MM`. */
export type Month = string & { readonly __month: never };

/** The month that an address asks for, within a year before and after the present one; `undefined` for anything else. */
export function readMonth(text: string | undefined, now: Date): Month | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? "")) return undefined;
  return Math.abs(numberOf(text as Month) - numberOf(monthOf(now))) <= monthsAround ? (text as Month) : undefined;
}

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
export const monthOf = (now: Date): Month => civilDateOf(now).slice(0, 7) as Month;

const firstDay = (month: Month) => `${month}-01` as CivilDate;
const otherMonth = (month: Month, by: 1 | -1): Month =>
  addDays(firstDay(month), by === 1 ? 31 : -1).slice(0, 7) as Month;

interface OnDay {
  readonly event: EventDocument;
  readonly hour: string;
}

/** What is on in a month: by day, and what lasts many days. */
export interface MonthOfEvents {
  readonly month: Month;
  readonly days: ReadonlyMap<CivilDate, readonly OnDay[]>;
  readonly long: readonly EventDocument[];
  readonly documents: readonly PublicDocument[];
}

/** The event of another site under its name and that of the site, with the way there: a day has no room for a line more. */
function withOrigin(document: PublicDocument, sites: PageContext["sites"]): PublicDocument {
  const home = homeOf(document, sites);
  return home ? { ...atHome(document, sites), title: `${document.title} (${home.name})` } : document;
}

/** Reads the events of a month with every one of their dates. One statement. */
export async function readMonthOfEvents(
  context: Pick<PageContext, "db" | "site" | "sites" | "locale" | "now">,
  month: Month,
): Promise<MonthOfEvents> {
  const { db, site, sites, locale, now } = context;
  const from = startOfDay(firstDay(month));
  const until = startOfDay(firstDay(otherMonth(month, 1)));
  const { documents } = await listDocuments(db, {
    ...{ site, locale, now, sections: [key], order: "soonest", limit: mostEvents },
    during: { from, until },
  });
  const days = new Map<CivilDate, OnDay[]>();
  const long = new Set<EventDocument>();
  for (const document of documents) {
    const named = withOrigin(document, sites);
    const read = EventDocument.safeParse({ ...named, title: announcedTitle(named, locale) });
    if (!read.success) continue;
    for (const { startsAt, endsAt = startsAt } of occurrencesOf(read.data)) {
      if (startsAt >= until || endsAt < from) continue;
      const on = daysOf(startsAt, endsAt);
      if (on.length > longestInDays) long.add(read.data);
      else
        for (const day of on)
          if (day.startsWith(month)) days.set(day, [...(days.get(day) ?? []), onDay(read.data, startsAt, day, locale)]);
    }
  }
  return { month, days, long: [...long], documents };
}

function daysOf(startsAt: Date, endsAt: Date): CivilDate[] {
  const last = civilDateOf(endsAt);
  const days = [civilDateOf(startsAt)];
  for (let day = addDays(days[0] as CivilDate, 1); day <= last && days.length <= longestInDays; day = addDays(day, 1))
    days.push(day);
  return days;
}

const onDay = (event: EventDocument, startsAt: Date, day: CivilDate, locale: Locale): OnDay => ({
  event,
  hour:
    event.allDay || civilDateOf(startsAt) !== day
      ? ""
      : dateFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(startsAt),
});

/**
 * A month of events: a list of its days, which wide windows lay out as the sheet of a calendar. Screen readers and narrow
 * windows meet the days on which something is on, one after the other.
 */
export function MonthView({ events, locale, now }: { events: MonthOfEvents; locale: Locale; now: Date }) {
  const { month } = events;
  const text = siteText(locale);
  const path = sectionPath(key, locale);
  const name = (of: Month) => dateFormat(locale, { month: "long", year: "numeric" }).format(startOfDay(firstDay(of)));
  const before = readMonth(otherMonth(month, -1), now);
  const after = readMonth(otherMonth(month, 1), now);
  const link = (to: Month, rel: "prev" | "next") => (
    <a class="btn btn-outline-primary btn-xs" rel={rel} href={`${path}?mese=${to}`}>
      {name(to)}
    </a>
  );
  return (
    <section aria-labelledby="mese" class="pt-4">
      <h2 id="mese">{text("month.title", { month: name(month) })}</h2>
      <nav aria-label={text("month.others")} data-month-nav="">
        {before && link(before, "prev")}
        {after && link(after, "next")}
      </nav>
      {events.long.length > 0 && (
        <>
          <h3 class="h5">{text("month.long")}</h3>
          <ul>
            {events.long.map((event) => (
              <li key={event.id}>
                <a href={event.path} data-element="event-link">
                  {event.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {events.days.size === 0 && events.long.length === 0 && <p>{text("home.noEvents")}</p>}
      {events.days.size > 0 && <Days events={events} locale={locale} today={civilDateOf(now)} />}
      <p>
        <a href={calendarPath(path)} type="text/calendar">
          {text("month.subscribe")}
        </a>
      </p>
    </section>
  );
}

function Days({ events, locale, today }: { events: MonthOfEvents; locale: Locale; today: CivilDate }) {
  const { month, days } = events;
  const all: CivilDate[] = [];
  for (let day = firstDay(month); day.startsWith(month); day = addDays(day, 1)) all.push(day);
  const weekday = (day: CivilDate) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return (
    <ol class="list-unstyled" data-month="">
      {all.map((day) => {
        const on = days.get(day) ?? [];
        const noon = new Date(`${day}T12:00:00Z`);
        return (
          <li
            key={day}
            data-weekday={weekday(day)}
            {...(on.length === 0 && { "data-empty": "" })}
            {...(day === today && { "aria-current": "date" as const })}
          >
            <p class="mb-1">
              <time datetime={day}>
                {dateFormat(locale, { weekday: "short" }).format(noon)} {Number(day.slice(8))}
                <span class="visually-hidden"> {dateFormat(locale, { month: "long" }).format(noon)}</span>
              </time>
            </p>
            {on.length > 0 && (
              <ul class="list-unstyled">
                {on.map(({ event, hour }) => (
                  <li key={event.id}>
                    {hour && `${hour} `}
                    <a href={event.path} data-element="event-link">
                      {event.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
