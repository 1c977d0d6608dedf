import type { AdminViewServerProps } from "payload";
import { listComing } from "#src/booking/index.ts";
import { civilDateOf, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { Send } from "../albo/fields.tsx";
import { asked } from "../albo/frame.tsx";
import { listEntrusted } from "../booking-endpoints.ts";
import { bookingDeskMessages } from "../booking-messages.ts";
import { dbOf } from "../db.ts";
import { DeskFrame } from "../frame.tsx";
import { ScrollTable } from "./scroll-table.tsx";

/** Who comes to which office from today on. Administrators see all calendars, others those they are entrusted with. */
export async function Appointments(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { i18n } = req;
  const say = bookingDeskMessages(i18n.language);
  const db = dbOf(req);
  const calendars = await listEntrusted(req);
  const today = startOfDay(civilDateOf(new Date()));
  const lists = await Promise.all(
    calendars.map(async ({ id, title, closed }) => ({ id, title, closed, coming: await listComing(db, id, today) })),
  );
  return (
    <DeskFrame view={view}>
      <Answer view={view} />
      <h1>{say("title")}</h1>
      <p>{say(lists.length > 0 ? "intro" : "noCalendars")}</p>
      {lists.map(({ id, title, closed, coming }) => (
        <section key={id}>
          <h2>{title}</h2>
          {coming.length === 0 ? (
            <p>{say("none")}</p>
          ) : (
            <Coming calendar={id} title={title} coming={coming} language={i18n.language} />
          )}
          <ClosedDays closed={closed} language={i18n.language} />
          <CloseDay calendar={id} language={i18n.language} />
        </section>
      ))}
    </DeskFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const { language } = view.initPageResult.req.i18n;
  const say = bookingDeskMessages(language);
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const key = (refused || `done.${done}`) as Parameters<typeof say>[0];
  const day = parseCivilDate(asked(view, "day"));
  return (
    <p className="arengo-answer" role={refused ? "alert" : "status"} data-refused={refused !== ""}>
      {say(key, { count: Number(asked(view, "count")) || 0, day: day ? fullDay(day, language) : "" })}
    </p>
  );
}

const fullDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(day));

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
  return (
    <details>
      <summary>{say("closeDay")}</summary>
      <form className="arengo-form" method="post" action="/admin/api/booking/close-day">
        <input type="hidden" name="calendar" value={calendar} />
        <p>{say("closeHint")}</p>
        <Labelled id={`close-${calendar}`} name="day" label={say("day")} type="date" />
        <Labelled id={`close-why-${calendar}`} name="reason" label={say("reason")} />
        <Send label={say("doClose")} weak />
      </form>
    </details>
  );
}

/** Cancels one appointment. */
function CancelOne(props: { calendar: number; id: string; name: string; language: string }) {
  const { calendar, id, name, language } = props;
  const say = bookingDeskMessages(language);
  return (
    <details>
      <summary>{say("cancel", { name })}</summary>
      <form method="post" action="/admin/api/booking/cancel">
        <input type="hidden" name="calendar" value={calendar} />
        <input type="hidden" name="id" value={id} />
        <Labelled id={`cancel-${id}`} name="reason" label={say("reason")} />
        <Send label={say("doCancel")} weak />
      </form>
    </details>
  );
}

function Labelled(props: { id: string; name: string; label: string; type?: "text" | "date" }) {
  const { id, name, label, type = "text" } = props;
  return (
    <p className="arengo-field">
      <label htmlFor={id}>{label}</label>
      <input {...{ id, name, type }} required />
    </p>
  );
}

interface ComingProps {
  readonly calendar: number;
  readonly title: string;
  readonly coming: Awaited<ReturnType<typeof listComing>>;
  readonly language: string;
}

function Coming({ calendar, title, coming, language }: ComingProps) {
  const say = bookingDeskMessages(language);
  return (
    <ScrollTable label={title} columns={[say("when"), say("who"), say("what")]}>
      {coming.map(({ id, day, time, name, surname, email, subject, details, state }) => (
        <tr key={id}>
          <th scope="row">
            {fullDay(day, language)}, {time}
            {state === "cancelled" && ` (${say("cancelled")})`}
          </th>
          <td>
            {name} {surname}, {email}
          </td>
          <td>
            {subject}: {details}
            {state === "booked" && <CancelOne {...{ calendar, id, language }} name={`${name} ${surname}`} />}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
