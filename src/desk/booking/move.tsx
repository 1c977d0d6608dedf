import type { AdminViewServerProps } from "payload";
import { type Coming, findComing, type HeldCalendar, listFreeSlots } from "#src/booking/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { Send } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { Changes } from "./coming.tsx";
import { listEntrusted } from "./entrusted.ts";
import { BookingFrame } from "./frame.tsx";
import { bookingDeskMessages } from "./messages.ts";
import { Reason } from "./reason.tsx";
import { fullDay, fullTime } from "./when.ts";

const screen = "/admin/appointments/move";

/** One appointment and the free times of its calendar, month by month, for whom the calendar is entrusted to. */
export async function MoveAppointment(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = bookingDeskMessages(req.i18n.language);
  const db = dbOf(req);
  const now = new Date();
  const id = asked(view, "id");
  const calendar = (await listEntrusted(req)).find((one) => String(one.id) === asked(view, "calendar"));
  const found = calendar && isUuid(id) ? await findComing(db, calendar.id, id) : undefined;
  const free = calendar && found ? await listFreeSlots(db, calendar, now) : [];
  return (
    <BookingFrame view={view}>
      <p>
        <a href="/admin/appointments">{say("back")}</a>
      </p>
      {calendar && found?.state === "booked" && found.startsAt > now ? (
        <Movable
          {...{ calendar, found, month: asked(view, "month"), reason: asked(view, "reason") }}
          slots={free.filter((slot) => slot.getTime() !== found.startsAt.getTime())}
          language={req.i18n.language}
        />
      ) : (
        <h1>{say(calendar ? "gone" : "mayNot")}</h1>
      )}
    </BookingFrame>
  );
}

interface MovableProps {
  readonly calendar: HeldCalendar;
  readonly found: Coming;
  readonly slots: readonly Date[];
  readonly month: string;
  readonly reason: string;
  readonly language: string;
}

function Movable({ calendar, found, slots, month: wanted, reason, language }: MovableProps) {
  const say = bookingDeskMessages(language);
  const byMonth = Map.groupBy(slots, (slot) => civilDateOf(slot).slice(0, 7));
  const month = byMonth.has(wanted) ? wanted : ([...byMonth.keys()][0] ?? "");
  const shown = { calendar: String(calendar.id), id: found.id };
  return (
    <>
      <h1>{say("move", { name: `${found.name} ${found.surname}` })}</h1>
      <dl className="arengo-facts">
        <dt>{say("office")}</dt>
        <dd>
          {calendar.title}, {calendar.place}
        </dd>
        <dt>{say("what")}</dt>
        <dd>
          {found.subject}: {found.details}
        </dd>
        <dt>{say("nowAt")}</dt>
        <dd>{fullTime(found.startsAt, language)}</dd>
      </dl>
      <Changes changes={found.changes} language={language} />
      {month === "" ? (
        <p>{say("noFree")}</p>
      ) : (
        <>
          <p>{say("moveHint")}</p>
          <Months {...{ months: [...byMonth.keys()], month, shown, language }} />
          <form className="arengo-form" method="post" action="/admin/api/booking/move">
            <input type="hidden" name="calendar" value={shown.calendar} />
            <input type="hidden" name="id" value={shown.id} />
            <input type="hidden" name="seen" value={found.startsAt.toISOString()} />
            <input type="hidden" name="month" value={month} />
            <FreeTimes slots={byMonth.get(month) ?? []} language={language} />
            <Reason id="move-reason" language={language} value={reason} />
            <Send label={say("doMove")} />
          </form>
        </>
      )}
    </>
  );
}

/** The way to the other months that have free times. */
function Months(props: { months: readonly string[]; month: string; shown: Record<string, string>; language: string }) {
  const { months, month, shown, language } = props;
  const name = dateFormat(language, { month: "long", year: "numeric" });
  return (
    <nav aria-label={bookingDeskMessages(language)("months")}>
      <ul className="arengo-states">
        {months.map((one) => (
          <li key={one}>
            <a
              href={`${screen}?${new URLSearchParams({ ...shown, month: one })}`}
              {...(one === month && { "aria-current": "page" as const })}
            >
              {name.format(new Date(`${one}-15T12:00:00Z`))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The free times of a month by day; none is chosen beforehand. */
function FreeTimes({ slots, language }: { slots: readonly Date[]; language: string }) {
  const say = bookingDeskMessages(language);
  return (
    <p className="arengo-field">
      <label htmlFor="move-time">{say("newTime")}</label>
      <select id="move-time" name="time" required defaultValue="">
        <option value="">{say("chooseTime")}</option>
        {[...Map.groupBy(slots, (slot) => civilDateOf(slot))].map(([day, free]) => (
          <optgroup key={day} label={fullDay(day, language)}>
            {free.map((slot) => (
              <option key={slot.toISOString()} value={slot.toISOString()}>
                {fullTime(slot, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}
