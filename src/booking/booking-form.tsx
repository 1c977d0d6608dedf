/** @jsxImportSource preact */

import { randomUUID } from "node:crypto";
import { findAtPath, type PublicDocument } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { bookAppointment } from "./book-appointment.ts";
import { type HeldCalendar, listCalendars, listFreeSlots } from "./calendar-queries.ts";
import { checkDraft, type DraftRefusal, fieldNames, readDraft, type Step, steps } from "./draft.ts";
import { codeOf } from "./link.ts";
import { bookingText } from "./messages.ts";
import { appointmentPaths, bookingPaths, withCode } from "./paths.ts";
import { StepPage } from "./views/step-page.tsx";

/** The service that stands at an address of ours. */
async function findService({ db, site, now }: Pick<Shown, "db" | "site" | "now">, path: string | undefined) {
  if (!path?.startsWith("/")) return undefined;
  const found = await findAtPath(db, { site, path, now });
  return found?.kind === "document" && found.document.kind === "service" ? found.document : undefined;
}

const listOpen = async (db: Db, site: string) => (await listCalendars(db, site)).filter(({ isOpen }) => isOpen);

/** Calendars of the offices that a service names; none when no office of it has one. */
const offeredFor = (service: PublicDocument, calendars: readonly HeldCalendar[]) =>
  calendars.filter(({ offices }) => offices.some((id) => service.refs.includes(`office:${id}`)));

type Shown = Pick<FormContext, "db" | "site" | "locale" | "now" | "form">;

/** The first step. `servizio`: address of the service from whose page one comes; only its offices are offered. */
export const bookingPage: PublicPage = {
  paths: bookingPaths,
  query: ["servizio"],
  load: async (context) => {
    const { db, site, locale, now, query } = context;
    const service = await findService(context, query.servizio);
    const offered = service ? offeredFor(service, await listOpen(db, site)) : [];
    const only = service && offered.length === 1 ? offered[0] : undefined;
    const subject = only?.subjects.find((one) => one.toLowerCase() === service?.title.toLowerCase());
    const form = new URLSearchParams({
      ...(service && { service: service.path }),
      ...(only && { office: String(only.id) }),
      ...(subject && { subject }),
    });
    return showStep({ db, site, locale, now, form }, "office");
  },
};

/**
 * Takes a step: `go` says which one comes next. Going back checks nothing; going on stops at the first step that is not
 * right. What was typed travels in hidden fields, so nothing is kept here before the last step, and no cookie is needed.
 */
export const bookingForm = (deps: { secret: string }): PublicForm => ({
  paths: bookingPaths,
  perMinute: 40,
  take: async (context) => {
    const { db, site, form, locale, now } = context;
    const draft = readDraft(form);
    const go = form.get("go") === "confirm" ? "confirm" : readStep(form.get("go"));
    const from = readStep(form.get("from"));
    if (go !== "confirm" && steps.indexOf(go) <= steps.indexOf(from)) return showStep(context, go);
    const calendar = (await listCalendars(db, site)).find(({ id }) => String(id) === draft.office);
    const slots = calendar ? await listFreeSlots(db, calendar, now) : [];
    // sent twice, the second finds its own slot full: the booking itself recognises it
    const isFree = slots.some((slot) => slot.toISOString() === draft.time);
    const own = go === "confirm" && calendar && !isFree ? readInstant(draft.time) : undefined;
    const refused = checkDraft(draft, calendar, own ? [...slots, own] : slots, go);
    if (refused) return showStep(context, refused.step, refused.kinds);
    if (go !== "confirm" || !calendar) return showStep(context, go === "confirm" ? "office" : go);
    const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draft.id) ? draft.id : randomUUID();
    const { subject, details, name, surname, email } = draft;
    const request = { id, subject, details, name, surname, email, locale, startsAt: new Date(draft.time) };
    const booked = await bookAppointment(db, calendar, request, now);
    if (!booked.ok) return showStep(context, "time", [booked.error.kind === "full" ? "full" : "bad-time"]);
    return { seeOther: withCode(addressIn(appointmentPaths, locale), codeOf(deps.secret, id)) };
  },
});

const readStep = (text: string | null): Step => steps.find((step) => step === text) ?? "office";
const readInstant = (text: string): Date | undefined => {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text ? instant : undefined;
};

async function showStep(
  context: Shown,
  step: Step,
  refusals: readonly (DraftRefusal | "full")[] = [],
): Promise<PageModel> {
  const { db, site, locale, now, form } = context;
  const text = bookingText(locale);
  const draft = readDraft(form);
  const open = await listOpen(db, site);
  const service = await findService(context, draft.service);
  const own = service ? offeredFor(service, open) : [];
  const calendars = own.length > 0 ? own : open;
  const calendar = calendars.find(({ id }) => String(id) === draft.office);
  const slots = calendar && step === "time" ? await listFreeSlots(db, calendar, now) : [];
  const shown = calendar ? step : "office";
  const numbered = { number: steps.indexOf(shown) + 1, name: text(shown) };
  const kept = { ...draft, id: draft.id || randomUUID() };
  return {
    status: refusals.length > 0 ? 422 : 200,
    title: shown === "office" ? text("title") : `${text("step", numbered)} - ${text("title")}`,
    ...(draft.service && { robots: "noindex" as const }),
    breadcrumb: [{ label: text("title") }],
    alternates: bookingPaths,
    tags: [],
    body: <StepPage {...{ locale, step: shown, draft: kept, calendars, slots, refusals }} names={fieldNames} />,
  };
}
