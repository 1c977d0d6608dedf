/** @jsxImportSource preact */

import type { ComponentChildren, VNode } from "preact";
import { addDays, civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day, DayRange, Hour, Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { sentence } from "#src/ui/sentence/component.tsx";
import { titled, together } from "../page-parts/compose.tsx";
import { rich } from "../page-parts/pieces.tsx";
import type { DocumentView } from "../site-type.ts";
import { termLabel } from "../vocabularies/term.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import type { OpeningTime, PlaceDocument } from "./document.ts";
import { isAllDay, openState } from "./opening.ts";
import { placeText } from "./site-messages.ts";

/** Whether it is open now, the hours of each season, the days on which it is closed, and what else there is to say. */
export function hours(document: PlaceDocument, view: DocumentView): VNode | undefined {
  const text = placeText(view.locale);
  const today = civilDateOf(view.now);
  const closures = (document.closures ?? [])
    .filter(({ from, until }) => (until ?? from) >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const seasons = Object.values(Object.groupBy(document.openingTimes ?? [], seasonOf)).filter(
    (times) => times !== undefined,
  );
  return together(
    state(document, view),
    ...seasons.filter(([first]) => first && (first.until ?? today) >= today).map((times) => season(times, view)),
    document.closedOnHolidays && seasons.length > 0 && <p>{holidays(view)}</p>,
    titled(
      text("closures"),
      closures.length > 0 ? (
        <ul>
          {closures.map(({ from, until, reason }) => (
            <li>
              {until && until !== from ? (
                <DayRange from={from} until={until} locale={view.locale} />
              ) : (
                <Day date={from} locale={view.locale} weekday />
              )}
              {reason && `${colon(view.locale)} ${reason}`}
            </li>
          ))}
        </ul>
      ) : undefined,
    ),
    rich(document.openingHours, view),
  );
}

/** Midnight as the end of the day that it ends. */
const lastHour = ({ closes }: OpeningTime): string => (closes === "00:00" ? "24:00" : closes);

const seasonOf = ({ from, until }: OpeningTime): string => `${from ?? ""}/${until ?? ""}`;

function holidays({ locale, patronDay }: DocumentView): string {
  const text = placeText(locale);
  if (patronDay === undefined) return text("holidays");
  const day = dateFormat(locale, { day: "numeric", month: "long" }).format(new Date(`2000-${patronDay}T12:00:00Z`));
  return text("holidaysAndPatron", { day });
}

function state(document: PlaceDocument, view: DocumentView): VNode | undefined {
  const { locale, now, patronDay } = view;
  const found = openState(document, now, patronDay);
  if (!found) return undefined;
  const text = placeText(locale);
  return (
    <p>
      <Badge label={text(found.open ? "openNow" : "closedNow")} tone={found.open ? "positive" : "neutral"} />{" "}
      {found.until && (found.open ? closing(found.until, view) : opening(found.until, view))}
    </p>
  );
}

function closing(until: Date, { locale, now }: DocumentView): ComponentChildren {
  const text = placeText(locale);
  const today = civilDateOf(now);
  if (clockTimeOf(until) === "00:00") {
    const day = addDays(civilDateOf(until), -1);
    if (day === today) return text("closesAtMidnight");
    return (
      <>
        {text("openUntil")} <Day date={day} locale={locale} weekday />, {text("endOfDay")}
      </>
    );
  }
  if (civilDateOf(until) === today) return sentence(text, "closesAt", { hour: <Hour at={until} locale={locale} /> });
  return (
    <>
      {text("openUntil")} <Moment at={until} locale={locale} weekday />
    </>
  );
}

function opening(from: Date, { locale, now }: DocumentView): ComponentChildren {
  const text = placeText(locale);
  if (civilDateOf(from) === civilDateOf(now))
    return sentence(text, "opensToday", { hour: <Hour at={from} locale={locale} /> });
  return (
    <>
      {text("opensAt")} <Moment at={from} locale={locale} weekday />
    </>
  );
}

/** Hours by day of the week, Monday first; days without hours are left out. */
function season(times: readonly OpeningTime[], { locale }: DocumentView): VNode {
  const [first] = times;
  const rows = weekdays.flatMap(({ code }): [string, string][] => {
    const own = times
      .filter((time) => time.weekdays.includes(code))
      .map((time) => (isAllDay(time) ? placeText(locale)("allDay") : `${time.opens}–${lastHour(time)}`));
    return own.length > 0 ? [[termLabel(weekdays, code, locale), own.toSorted().join(", ")]] : [];
  });
  return (
    <>
      {first?.from && (
        <h3 class="h5">
          <DayRange from={first.from} until={first.until} locale={locale} />
        </h3>
      )}
      <DefinitionList rows={rows} />
    </>
  );
}
