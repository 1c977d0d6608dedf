import type { Coming } from "#src/booking/index.ts";
import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { Send } from "../albo/fields.tsx";
import { bookingDeskMessages } from "./messages.ts";
import { Reason } from "./reason.tsx";
import { fullDay, fullTime } from "./when.ts";

/** Who comes to one calendar, day by day, with what the office may still do about it. */
export function ComingList(props: {
  readonly calendar: number;
  readonly coming: readonly Coming[];
  readonly language: string;
  readonly now: Date;
}) {
  const { coming, language, ...shared } = props;
  return [...Map.groupBy(coming, ({ startsAt }) => civilDateOf(startsAt))].map(([day, those]) => (
    <div key={day}>
      <h3>{fullDay(day, language)}</h3>
      <ul className="arengo-halves">
        {those.map((one) => (
          <One key={one.id} {...{ one, language, ...shared }} />
        ))}
      </ul>
    </div>
  ));
}

function One({ calendar, one, language, now }: { calendar: number; one: Coming; language: string; now: Date }) {
  const say = bookingDeskMessages(language);
  return (
    <li>
      <div>
        <p className="arengo-what">
          {clockTimeOf(one.startsAt)} {one.name} {one.surname}
          {one.state === "cancelled" && ` (${say("cancelled")})`}
        </p>
        <p>
          <a href={`mailto:${one.email}`}>{one.email}</a>
        </p>
        <Changes changes={one.changes} language={language} />
      </div>
      <div>
        <p>
          {one.subject}
          {one.details && `: ${one.details}`}
        </p>
        {one.state === "booked" && one.startsAt > now && <Acts {...{ calendar, one, language }} />}
      </div>
    </li>
  );
}

/** What happened to an appointment after it was booked, first to last. */
export function Changes({ changes, language }: { changes: Coming["changes"]; language: string }) {
  const say = bookingDeskMessages(language);
  const short = dateFormat(language, { dateStyle: "short", timeStyle: "short" });
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map(({ at, what, wasAt, byPerson, reason }) => (
        <li key={at.toISOString()}>
          {say(`change.${what}`, { was: fullTime(wasAt, language), at: short.format(at) })}
          {", "}
          {byPerson ?? say("change.citizen")}
          {reason && `. ${say("change.reason", { reason })}`}
        </li>
      ))}
    </ul>
  );
}

function Acts({ calendar, one, language }: { calendar: number; one: Coming; language: string }) {
  const say = bookingDeskMessages(language);
  const name = `${one.name} ${one.surname}`;
  return (
    <>
      <p>
        <a href={`/admin/appointments/move?${new URLSearchParams({ calendar: String(calendar), id: one.id })}`}>
          {say("move", { name })}
        </a>
      </p>
      <details>
        <summary>{say("cancel", { name })}</summary>
        <form method="post" action="/admin/api/booking/cancel">
          <input type="hidden" name="calendar" value={calendar} />
          <input type="hidden" name="id" value={one.id} />
          <Reason id={`cancel-${one.id}`} language={language} />
          <Send label={say("doCancel")} weak />
        </form>
      </details>
    </>
  );
}
