/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { type Appointment, cancelAppointment, findAppointment } from "./appointment-queries.ts";
import { codeOf, readCode } from "./link.ts";
import { bookingText } from "./messages.ts";
import { appointmentPaths, bookingPaths, calendarFilePath, cancelPaths, movePaths, withCode } from "./paths.ts";
import { Facts } from "./views/summary.tsx";

interface Deps {
  /** Signs the links. */
  readonly secret: string;
  /** Whether this installation sends mail. */
  readonly hasMail: boolean;
}

/** The appointment that was booked: what to know of it, for the personal calendar, and the way to cancel it. */
export const appointmentPage = (deps: Deps): PublicPage => ({
  paths: appointmentPaths,
  query: ["code"],
  load: async ({ db, locale, now, query, origin }) => {
    const id = readCode(deps.secret, query.code);
    const found = id === undefined ? undefined : await findAppointment(db, id, now);
    return found && bookedModel(found, codeOf(deps.secret, found.id), locale, origin, deps.hasMail);
  },
});

/** Asks whether to cancel; opening it changes nothing. */
export const cancelPage = (deps: Deps): PublicPage => ({
  paths: cancelPaths,
  query: ["code"],
  load: async ({ db, locale, now, query }) => {
    const id = readCode(deps.secret, query.code);
    const found = id === undefined ? undefined : await findAppointment(db, id, now);
    return found && askModel(found, codeOf(deps.secret, found.id), locale);
  },
});

/** Cancels, and shows the appointment as cancelled. A link that does not hold leads to the first step. */
export const cancelForm = (deps: Deps): PublicForm => ({
  paths: cancelPaths,
  take: async ({ db, locale, now, form }) => {
    const id = readCode(deps.secret, form.get("code"));
    if (id === undefined) return { seeOther: addressIn(bookingPaths, locale) };
    await cancelAppointment(db, id, now);
    return { seeOther: withCode(addressIn(appointmentPaths, locale), codeOf(deps.secret, id)) };
  },
});

/** What every page about one appointment has. */
export const frame = (title: string, locale: string): Omit<PageModel, "body"> => ({
  title,
  breadcrumb: [{ label: bookingText(locale)("title"), href: addressIn(bookingPaths, locale) }, { label: title }],
  robots: "noindex, noarchive",
  tags: [],
  updatedAt: "told",
});

function bookedModel(
  appointment: Appointment,
  code: string,
  locale: string,
  origin: string,
  hasMail: boolean,
): PageModel {
  const text = bookingText(locale);
  const isCancelled = appointment.state === "cancelled";
  const title = text(isCancelled ? "cancelled" : "booked");
  const own = withCode(addressIn(appointmentPaths, locale), code);
  return {
    ...frame(title, locale),
    ...(!isCancelled && { endsService: addressIn(bookingPaths, locale) }),
    body: (
      <div class="container">
        <h1>{title}</h1>
        <Facts
          locale={locale}
          {...appointment}
          {...(isCancelled && { calendar: { ...appointment.calendar, bring: "" } })}
        />
        {isCancelled ? (
          <>
            <OfficeReason {...appointment} locale={locale} />
            <p>
              <a href={addressIn(bookingPaths, locale)}>{text("again")}</a>
            </p>
          </>
        ) : (
          <>
            {appointment.reason && <p class="fw-semibold">{text("movedByOffice")}</p>}
            <OfficeReason {...appointment} locale={locale} />
            <p class="lead">{text(hasMail ? "keepMail" : "keep")}</p>
            <p class="text-break">
              {text("copy")}
              {colon(locale)} <a href={own}>{`${origin}${own}`}</a>
            </p>
            <p>
              <a class="btn btn-primary me-3 mb-2" href={withCode(calendarFilePath, code)} rel="nofollow">
                {text("addToCalendar")}
              </a>
              <a class="btn btn-outline-primary me-3 mb-2" href={withCode(addressIn(movePaths, locale), code)}>
                {text("move")}
              </a>
              <a class="btn btn-outline-primary mb-2" href={withCode(addressIn(cancelPaths, locale), code)}>
                {text("cancel")}
              </a>
            </p>
          </>
        )}
      </div>
    ),
  };
}

/** Why the office cancelled or moved the appointment, in the words of the office. */
function OfficeReason({ reason, locale }: Pick<Appointment, "reason"> & { locale: string }) {
  const text = bookingText(locale);
  return reason ? (
    <p>
      {text("reason")}
      {colon(locale)} <span lang="it">{reason}</span>
    </p>
  ) : null;
}

function askModel(appointment: Appointment, code: string, locale: string): PageModel {
  const text = bookingText(locale);
  return {
    ...frame(text("cancel"), locale),
    body: (
      <div class="container">
        <h1>{text("cancel")}</h1>
        <Facts locale={locale} {...appointment} />
        <form method="post" action={addressIn(cancelPaths, locale)}>
          <p>{text("cancelAsk")}</p>
          <input type="hidden" name="code" value={code} />
          <button class="btn btn-danger me-3" type="submit">
            {text("cancelYes")}
          </button>
          <a class="d-inline-block" href={withCode(addressIn(appointmentPaths, locale), code)}>
            {text("cancelNo")}
          </a>
        </form>
      </div>
    ),
  };
}
