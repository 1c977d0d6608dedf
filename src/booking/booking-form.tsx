/** @jsxImportSource preact */
import { randomUUID } from "node:crypto";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { bookAppointment } from "./book-appointment.ts";
import { listCalendars, listFreeSlots } from "./calendar-queries.ts";
import { checkDraft, type DraftRefusal, fieldNames, readDraft, type Step, steps } from "./draft.ts";
import { codeOf } from "./link.ts";
import { bookingText } from "./messages.ts";
import { appointmentPaths, bookingPaths, inLanguage, withCode } from "./paths.ts";
import { StepPage } from "./views/step-page.tsx";

type Shown = Pick<FormContext, "db" | "site" | "locale" | "now" | "form">;

/** The first step. */
export const bookingPage: PublicPage = {
  paths: bookingPaths,
  load: ({ db, site, locale, now }) => showStep({ db, site, locale, now, form: new URLSearchParams() }, "office"),
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
    if (refused) return showStep(context, refused.step, refused.kind);
    if (go !== "confirm" || !calendar) return showStep(context, go === "confirm" ? "office" : go);
    const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(draft.id) ? draft.id : randomUUID();
    const { subject, details, name, surname, email } = draft;
    const request = { id, subject, details, name, surname, email, locale, startsAt: new Date(draft.time) };
    const booked = await bookAppointment(db, calendar, request, now);
    if (!booked.ok) return showStep(context, "time", booked.error.kind === "full" ? "full" : "bad-time");
    return { seeOther: withCode(inLanguage(appointmentPaths, locale), codeOf(deps.secret, id)) };
  },
});

const readStep = (text: string | null): Step => steps.find((step) => step === text) ?? "office";
const readInstant = (text: string): Date | undefined => {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text ? instant : undefined;
};

async function showStep(context: Shown, step: Step, refusal?: DraftRefusal | "full"): Promise<PageModel> {
  const { db, site, locale, now, form } = context;
  const text = bookingText(locale);
  const calendars = (await listCalendars(db, site)).filter(({ isOpen }) => isOpen);
  const draft = readDraft(form);
  const calendar = calendars.find(({ id }) => String(id) === draft.office);
  const slots = calendar && step === "time" ? await listFreeSlots(db, calendar, now) : [];
  const shown = calendar ? step : "office";
  const kept = { ...draft, id: draft.id || randomUUID() };
  return {
    status: refusal ? 422 : 200,
    title: text("title"),
    breadcrumb: [{ label: text("title") }],
    alternates: bookingPaths,
    tags: [],
    body: <StepPage {...{ locale, step: shown, draft: kept, calendars, slots, refusal }} names={fieldNames} />,
  };
}
