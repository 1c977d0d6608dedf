import type { Coming } from "#src/booking/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { Send } from "../albo/fields.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { bookingDeskMessages } from "./messages.ts";
import { Reason } from "./reason.tsx";
import { fullTime } from "./when.ts";

/** Who comes to one calendar, with what the office may still do about it. */
export function ComingTable(props: {
  readonly calendar: number;
  readonly title: string;
  readonly coming: readonly Coming[];
  readonly language: string;
  readonly now: Date;
}) {
  const { calendar, title, coming, language, now } = props;
  const say = bookingDeskMessages(language);
  return (
    <ScrollTable label={title} columns={[say("when"), say("who"), say("what")]}>
      {coming.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            {fullTime(one.startsAt, language)}
            {one.state === "cancelled" && ` (${say("cancelled")})`}
          </th>
          <td>
            {one.name} {one.surname}
            <br />
            <a href={`mailto:${one.email}`}>{one.email}</a>
          </td>
          <td>
            {one.subject}: {one.details}
            <Changes changes={one.changes} language={language} />
            {one.state === "booked" && one.startsAt > now && <Acts {...{ calendar, one, language }} />}
          </td>
        </tr>
      ))}
    </ScrollTable>
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
