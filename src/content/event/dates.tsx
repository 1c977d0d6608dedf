/** @jsxImportSource preact */

import type { VNode } from "preact";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { DateRange, DayRange } from "#src/ui/date-time/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import type { DocumentView } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import { calendarPath } from "./calendar-path.ts";
import type { EventDocument } from "./document.ts";
import { datesToCome, nearestDate } from "./event-state.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { eventText } from "./site-messages.ts";
import { isCalledOff } from "./standing.ts";

/** How many dates a page names; the calendar file has all of them. */
const namedDates = 8;

type View = Pick<DocumentView, "locale" | "now">;

/** A date; struck through when nothing takes place on it, which the state beside the title says in words. */
function range(date: Occurrence, event: EventDocument, { locale }: View): VNode {
  const shown = <DateRange startsAt={date.startsAt} endsAt={date.endsAt} allDay={event.allDay} locale={locale} />;
  return isCalledOff(event) ? <s>{shown}</s> : shown;
}

/** The date that is on or the next one, in Europe/Rome, and how many more there are. */
export function nearest(document: EventDocument, view: View): VNode {
  const more = datesToCome(document, view.now).length - 1;
  return (
    <>
      {range(nearestDate(document, view.now), document, view)}
      {more > 0 && ` ${eventText(view.locale)("moreDates", { count: more })}`}
    </>
  );
}

/** All that the page says of the dates: how they come again, the next ones, and the file for a calendar. */
export function when(document: EventDocument, view: View): VNode {
  const text = eventText(view.locale);
  const toCome = datesToCome(document, view.now);
  const several = occurrencesOf(document).length > 1;
  const left = toCome.length - namedDates;
  return (
    <>
      {!several && <p>{range(nearestDate(document, view.now), document, view)}</p>}
      {several && document.recurrence && <p>{repetition(document, view)}</p>}
      {several && toCome.length === 0 && <p>{range(nearestDate(document, view.now), document, view)}</p>}
      {several && toCome.length > 0 && (
        <>
          <h3 class="h5">{text("allDates")}</h3>
          <ul>
            {toCome.slice(0, namedDates).map((date) => (
              <li>{range(date, document, view)}</li>
            ))}
            {left > 0 && <li>{text("moreDates", { count: left })}</li>}
          </ul>
        </>
      )}
      {document.listed && (
        <p>
          <a href={calendarPath(document.path)} type="text/calendar">
            {text("calendar")} <span class="text-nowrap">({text("calendarFormat")})</span>
          </a>
        </p>
      )}
    </>
  );
}

function repetition({ recurrence, startsAt }: EventDocument, { locale }: View): VNode | undefined {
  if (!recurrence) return undefined;
  const words = eventText(locale)(`repeats.${recurrence.frequency}`, { count: recurrence.interval });
  const days = recurrence.weekdays.map((code) => termLabel(weekdays, code, locale)).join(", ");
  return (
    <>
      {days ? `${words}${colon(locale)} ${days}` : words}.{" "}
      <DayRange from={civilDateOf(new Date(startsAt))} until={recurrence.until} locale={locale} />
    </>
  );
}
