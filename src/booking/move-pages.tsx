/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { FormContext, PageModel, PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { EnterButton, FormErrors } from "#src/ui/form/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { frame } from "./appointment-pages.tsx";
import { type Appointment, findAppointment } from "./appointment-queries.ts";
import { listFreeSlots } from "./calendar-queries.ts";
import { codeOf, readCode } from "./link.ts";
import { bookingText } from "./messages.ts";
import { moveAppointment } from "./move-appointment.ts";
import { appointmentPaths, bookingPaths, movePaths, withCode } from "./paths.ts";
import { TimeStep } from "./views/time-step.tsx";
import { whenOf } from "./when.ts";

type Shown = Pick<FormContext, "db" | "locale" | "now">;
type Refusal = "bad-time" | "full" | "moveGone";

/** The free times of the office, by the signed link; opening it changes nothing. */
export const movePage = (deps: { secret: string }): PublicPage => ({
  paths: movePaths,
  query: ["code"],
  load: async (context) => {
    const found = await findMovable(deps.secret, context, context.query.code);
    return found && show(context, deps.secret, found, new URLSearchParams());
  },
});

/** Moves to the time that was chosen, or shows another month. A link that does not hold leads to the first step. */
export const moveForm = (deps: { secret: string }): PublicForm => ({
  paths: movePaths,
  take: async (context) => {
    const { db, locale, now, form } = context;
    const found = await findMovable(deps.secret, context, form.get("code"));
    if (!found) return { seeOther: addressIn(bookingPaths, locale) };
    if (form.get("go") !== "move") return show(context, deps.secret, found, form);
    const startsAt = new Date(form.get("time") ?? "");
    if (Number.isNaN(startsAt.getTime())) return show(context, deps.secret, found, form, "bad-time");
    const moved = await moveAppointment(db, found, startsAt, now);
    if (moved.ok) return { seeOther: withCode(addressIn(appointmentPaths, locale), codeOf(deps.secret, found.id)) };
    const refusals = { "no-slot": "bad-time", full: "full", gone: "moveGone", elsewhere: "moveGone" } as const;
    return show(context, deps.secret, found, form, refusals[moved.error.kind]);
  },
});

async function findMovable(secret: string, { db, now }: Shown, code: string | null | undefined) {
  const id = readCode(secret, code);
  const found = id === undefined ? undefined : await findAppointment(db, id, now);
  return found?.state === "booked" ? found : undefined;
}

async function show(
  { db, locale, now }: Shown,
  secret: string,
  appointment: Appointment,
  form: URLSearchParams,
  refusal?: Refusal,
): Promise<PageModel> {
  const text = bookingText(locale);
  const free = await listFreeSlots(db, appointment.calendar, now);
  // the time one has is none to move to, though others may still book it
  const slots = free.filter((slot) => slot.getTime() !== appointment.startsAt.getTime());
  const code = codeOf(secret, appointment.id);
  const draft = { month: form.get("month") ?? "", time: form.get("time") ?? "" };
  return {
    ...frame(text("move"), locale),
    status: refusal ? 422 : 200,
    body: (
      <div class="container">
        <h1>{text("move")}</h1>
        <FormErrors title={text("attention")} errors={refusal ? [{ id: "booking-time", text: text(refusal) }] : []} />
        <p>
          {text("now")}
          {colon(locale)} <strong>{whenOf(appointment.startsAt, locale)}</strong>,{" "}
          <span lang="it">{appointment.calendar.title}</span>
        </p>
        <p>{text("moveAsk")}</p>
        <h2 class="h4">{text("time")}</h2>
        <form method="post" action={addressIn(movePaths, locale)}>
          <input type="hidden" name="code" value={code} />
          {slots.length > 0 && <EnterButton name="go" value="move" label={text("moveYes")} />}
          <TimeStep {...{ locale, draft, slots }} error={refusal && text(refusal)} />
          <p class="mt-4">
            {slots.length > 0 && (
              <button class="btn btn-primary me-3" type="submit" name="go" value="move">
                {text("moveYes")}
              </button>
            )}
            <a class="d-inline-block" href={withCode(addressIn(appointmentPaths, locale), code)}>
              {text("moveNo")}
            </a>
          </p>
        </form>
      </div>
    ),
  };
}
