import type { AdminViewServerProps } from "payload";
import { listComing } from "#src/booking/index.ts";
import { civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { Send } from "../albo/fields.tsx";
import { dbOf } from "../db.ts";
import { ComingList } from "./coming.tsx";
import { listEntrusted } from "./entrusted.ts";
import { BookingFrame } from "./frame.tsx";
import { bookingDeskMessages } from "./messages.ts";
import { Reason } from "./reason.tsx";
import { fullDay } from "./when.ts";

/** Who comes to which office from today on. Administrators see all calendars, others those they are entrusted with. */
export async function Appointments(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = bookingDeskMessages(language);
  const db = dbOf(req);
  const now = new Date();
  const calendars = await listEntrusted(req);
  const today = startOfDay(civilDateOf(now));
  const lists = await Promise.all(
    calendars.map(async ({ id, title, closed }) => ({ id, title, closed, coming: await listComing(db, id, today) })),
  );
  return (
    <BookingFrame view={view}>
      <h1>{say("title")}</h1>
      <p>{say(lists.length > 0 ? "intro" : "noCalendars")}</p>
      {lists.map(({ id, title, closed, coming }) => (
        <section key={id}>
          <h2>{title}</h2>
          {coming.length === 0 ? <p>{say("none")}</p> : <ComingList calendar={id} {...{ coming, language, now }} />}
          <ClosedDays closed={closed} language={language} />
          <CloseDay calendar={id} language={language} />
        </section>
      ))}
    </BookingFrame>
  );
}

/** The days from today on on which nobody is received, beside holidays. */
function ClosedDays({ closed, language }: { closed: readonly string[]; language: string }) {
  const today = civilDateOf(new Date());
  const days = closed.filter((day) => day >= today).toSorted();
  const named = new Intl.ListFormat(language).format(days.map((day) => fullDay(day, language)));
  return days.length === 0 ? null : <p>{bookingDeskMessages(language)("closedDays", { days: named })}</p>;
}

/** Closes a day of a calendar, with all that is booked in it. */
function CloseDay({ calendar, language }: { calendar: number; language: string }) {
  const say = bookingDeskMessages(language);
  const id = `close-${calendar}`;
  return (
    <details>
      <summary>{say("closeDay")}</summary>
      <form className="arengo-form" method="post" action="/admin/api/booking/close-day">
        <input type="hidden" name="calendar" value={calendar} />
        <p>{say("closeHint")}</p>
        <p className="arengo-field">
          <label htmlFor={id}>{say("day")}</label>
          <input id={id} name="day" type="date" required />
        </p>
        <Reason id={`close-why-${calendar}`} language={language} />
        <Send label={say("doClose")} weak />
      </form>
    </details>
  );
}
