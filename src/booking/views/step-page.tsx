/** @jsxImportSource preact */

import type { ComponentChildren } from "preact";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { EnterButton, FormErrors, LongTextField, TextField } from "#src/ui/form/component.tsx";
import type { HeldCalendar } from "../calendar-queries.ts";
import { type Draft, type DraftRefusal, type Step, steps } from "../draft.ts";
import { bookingText } from "../messages.ts";
import { bookingPaths } from "../paths.ts";
import { Radios } from "./radios.tsx";
import { Summary } from "./summary.tsx";
import { TimeStep } from "./time-step.tsx";

/** What a step is made of. */
export interface StepProps {
  readonly locale: Locale;
  readonly step: Step;
  readonly draft: Draft;
  readonly calendars: readonly HeldCalendar[];
  /** Free slots of the chosen calendar; filled for the step `time` only. */
  readonly slots: readonly Date[];
  /** Everything that keeps the step from being left. */
  readonly refusals: readonly (DraftRefusal | "full")[];
}

/** What each step asks itself; the rest is carried in hidden fields. */
const asked: Readonly<Record<Step, readonly (keyof Draft)[]>> = {
  office: ["office"],
  time: ["month", "time"],
  details: ["subject", "details"],
  person: ["name", "surname", "email"],
  summary: [],
};

/** The field that each refusal is about. */
const fieldOf: Readonly<Record<DraftRefusal | "full", keyof Draft>> = {
  ...{ "bad-office": "office", "bad-time": "time", full: "time", "bad-subject": "subject", "bad-details": "details" },
  ...{ "bad-name": "name", "bad-surname": "surname", "bad-email": "email" },
};

/** One step of the booking, with the way on and back. */
export function StepPage(props: StepProps & { names: readonly (keyof Draft)[] }) {
  const { locale, step, draft, calendars, refusals, names } = props;
  const text = bookingText(locale);
  const number = steps.indexOf(step);
  const following = steps[number + 1];
  const previous = steps[number - 1];
  return (
    <div class="container">
      <h1>{text("title")}</h1>
      <p class="lead">{text("intro")}</p>
      <h2 id="booking-step">{text("step", { number: number + 1, name: text(step) })}</h2>
      <FormErrors
        title={text("errors")}
        errors={refusals.map((kind) => ({ id: `booking-${fieldOf[kind]}`, text: text(kind) }))}
      />
      {calendars.length === 0 ? (
        <p>
          {text("noOffices")}{" "}
          <a href={addressIn({ it: "/contatti", en: "/en/contacts" }, locale)}>{text("contacts")}</a>.
        </p>
      ) : (
        <form method="post" action={addressIn(bookingPaths, locale)} aria-labelledby="booking-step">
          <input type="hidden" name="from" value={step} />
          {names
            .filter((name) => !asked[step].includes(name))
            .map((name) => (
              <input key={name} type="hidden" name={name} value={draft[name]} />
            ))}
          {step === "time" && following && <EnterButton name="go" value={following} label={text("next")} />}
          <StepBody {...props} />
          <p class="mt-4">
            <button class="btn btn-primary me-3" type="submit" name="go" value={following ?? "confirm"}>
              {text(following ? "next" : "confirm")}
            </button>
            {previous && (
              <button class="btn btn-outline-primary" type="submit" name="go" value={previous}>
                {text("back")}
              </button>
            )}
          </p>
        </form>
      )}
    </div>
  );
}

function StepBody(props: StepProps): ComponentChildren {
  const { locale, step, draft, calendars, refusals } = props;
  const text = bookingText(locale);
  const calendar = calendars.find(({ id }) => String(id) === draft.office);
  const errorOf = (name: keyof Draft) => {
    const kind = refusals.find((one) => fieldOf[one] === name);
    return kind && text(kind);
  };
  if (step === "office" || !calendar) {
    const options = calendars.map(({ id, title, place }) => ({ value: String(id), label: `${title} – ${place}` }));
    return (
      <Radios
        {...{ name: "office", legend: text("chooseOffice"), options, chosen: draft.office, lang: "it" }}
        error={errorOf("office")}
      />
    );
  }
  if (step === "time") return <TimeStep {...props} error={errorOf("time")} />;
  if (step === "details") {
    const options = calendar.subjects.map((subject) => ({ value: subject, label: subject }));
    return (
      <>
        <Radios
          {...{ name: "subject", legend: text("subject"), options, chosen: draft.subject, lang: "it" }}
          error={errorOf("subject")}
        />
        <LongTextField
          {...{ id: "booking-details", name: "details", label: text("detailsLabel"), value: draft.details, rows: 4 }}
          error={errorOf("details")}
        />
      </>
    );
  }
  if (step === "person") {
    const field = (name: "name" | "surname" | "email", complete: string) => (
      <TextField
        {...{ id: `booking-${name}`, name, label: text(name), value: draft[name], complete }}
        error={errorOf(name)}
      />
    );
    return (
      <>
        <p>{text("privacy")}</p>
        {field("name", "given-name")}
        {field("surname", "family-name")}
        {field("email", "email")}
      </>
    );
  }
  return <Summary locale={locale} draft={draft} calendar={calendar} />;
}
