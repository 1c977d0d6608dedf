import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import type { AdminViewServerProps } from "payload";
import type pg from "pg";
import { listCalendars, listComing } from "#src/booking/index.ts";
import { mainSite } from "#src/content/index.ts";
import { may } from "#src/identity/index.ts";
import { civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { openDb } from "#src/platform/db.ts";
import { bookingDeskMessages } from "../booking-messages.ts";
import { rolesOf } from "../collections/access.ts";

/** Who comes to which office from today on. Administrators see all calendars, others those they are entrusted with. */
export async function Appointments({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { user, payload, i18n } = req;
  const say = bookingDeskMessages(i18n.language);
  const db = openDb((payload.db as unknown as { readonly pool: pg.Pool }).pool);
  const seesAll = may(rolesOf(req), "administer");
  const calendars = (await listCalendars(db, mainSite)).filter(
    ({ clerks }) => user && (seesAll || clerks.includes(Number(user.id))),
  );
  const today = startOfDay(civilDateOf(new Date()));
  const lists = await Promise.all(
    calendars.map(async ({ id, title }) => ({ id, title, coming: await listComing(db, id, today) })),
  );
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, req, visibleEntities }}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
      {...(user && { user })}
    >
      <Gutter>
        <h1>{say("title")}</h1>
        <p>{say(lists.length > 0 ? "intro" : "noCalendars")}</p>
        {lists.map(({ id, title, coming }) => (
          <section key={id}>
            <h2>{title}</h2>
            {coming.length === 0 ? <p>{say("none")}</p> : <Coming coming={coming} language={i18n.language} />}
          </section>
        ))}
      </Gutter>
    </DefaultTemplate>
  );
}

function Coming({ coming, language }: { coming: Awaited<ReturnType<typeof listComing>>; language: string }) {
  const say = bookingDeskMessages(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  return (
    <table className="arengo-table">
      <thead>
        <tr>
          <th scope="col">{say("when")}</th>
          <th scope="col">{say("who")}</th>
          <th scope="col">{say("what")}</th>
        </tr>
      </thead>
      <tbody>
        {coming.map(({ id, day, time, name, surname, email, subject, details, state }) => (
          <tr key={id}>
            <th scope="row">
              {date.format(new Date(day))}, {time}
              {state === "cancelled" && ` (${say("cancelled")})`}
            </th>
            <td>
              {name} {surname}, {email}
            </td>
            <td>
              {subject}: {details}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
