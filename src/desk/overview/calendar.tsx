import type { AdminViewServerProps } from "payload";
import { type CivilDate, civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { DeskFrame } from "../frame.tsx";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { deskAddress } from "./desk-address.ts";
import { kindName } from "./kind-name.ts";
import { overviewMessages } from "./messages.ts";
import { type CalendarEntry, firstOf, monthAway, mostEntries, readMonth } from "./read-month.ts";

/**
 * The content calendar: what goes online, what ends and which events there are, by month. A list of days; where there is room
 * it stands as weeks. Everything on it is a link, so the keyboard goes through it in order.
 */
export async function ContentCalendar(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = overviewMessages(language);
  const now = new Date();
  const chosen = await chooseSite(view);
  const month = await readMonth(req, chosen.site.key, firstOf(String(view.searchParams?.month ?? ""), now));
  const name = dateFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  const titleOf = ({ title, kind }: CalendarEntry) =>
    title || say("untitled", { kind: kindName(req.payload, kind, language) });
  const planned = month.days.some(({ entries }) => entries.length > 0);
  return (
    <DeskFrame view={view}>
      <h1>{say("calendar")}</h1>
      <SiteChoice {...chosen} path="/admin/calendar" language={language} />
      <p>{say("calendar.intro")}</p>
      <h2>{name.format(noon(month.first))}</h2>
      <nav aria-label={say("calendar")}>
        <ul className="arengo-languages">
          {(
            [
              ["previous", monthAway(month.first, -1)],
              ["today", civilDateOf(now)],
              ["next", monthAway(month.first, 1)],
            ] as const
          ).map(([label, day]) => (
            <li key={label}>
              <a href={`/admin/calendar?month=${day.slice(0, 7)}&site=${chosen.site.key}`}>{say(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {!planned && <p>{say("calendar.empty")}</p>}
      <ol className="arengo-month" data-first={new Date(`${month.first}T12:00:00Z`).getUTCDay() || 7}>
        {month.days.map(({ day, entries }) => (
          <Day key={day} {...{ day, entries, language, titleOf }} isToday={day === civilDateOf(now)} />
        ))}
      </ol>
      {month.isCut && <p>{say("calendar.more", { count: mostEntries })}</p>}
    </DeskFrame>
  );
}

const noon = (day: CivilDate) => new Date(`${day}T12:00:00Z`);

interface DayProps {
  readonly day: CivilDate;
  readonly entries: readonly CalendarEntry[];
  readonly language: string;
  readonly titleOf: (entry: CalendarEntry) => string;
  readonly isToday: boolean;
}

function Day({ day, entries, language, titleOf, isToday }: DayProps) {
  const say = overviewMessages(language);
  const name = dateFormat(language, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <li
      {...(entries.length === 0 && { className: "arengo-month-free" })}
      {...(isToday && { "aria-current": "date" as const })}
    >
      <h3>
        <time dateTime={day}>{name.format(noon(day))}</time>
      </h3>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li key={`${entry.what} ${entry.kind}:${entry.id} ${entry.at.getTime()}`}>
              <span className={`arengo-what arengo-what-${entry.what}`}>
                {say(`what.${entry.became ?? entry.what}`)}
              </span>{" "}
              {civilDateOf(entry.at) === day && !entry.allDay && clockTimeOf(entry.at)}{" "}
              <a href={deskAddress(entry)}>
                {entry.became === "cancelled" || entry.became === "postponed" ? (
                  <s>{titleOf(entry)}</s>
                ) : (
                  titleOf(entry)
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
