import { z } from "zod";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { HeldCalendar } from "./calendar-queries.ts";

/** The steps in order. Source: Modello Comuni, booking of an appointment */
export const steps = ["office", "time", "details", "person", "summary"] as const;
export type Step = (typeof steps)[number];

/** Names of what is typed; hidden fields carry those of the other steps. */
export const fieldNames = [
  "office",
  "month",
  "time",
  "subject",
  "details",
  "name",
  "surname",
  "email",
  "id",
  "service",
] as const;
export type Draft = Readonly<Record<(typeof fieldNames)[number], string>>;

/** Why a step cannot be left. */
export type DraftRefusal =
  | "bad-office"
  | "bad-time"
  | "bad-subject"
  | "bad-details"
  | "bad-name"
  | "bad-surname"
  | "bad-email";

/** What was typed so far, as it was typed but for blanks at its ends. */
export const readDraft = (form: URLSearchParams): Draft =>
  Object.fromEntries(fieldNames.map((name) => [name, (form.get(name) ?? "").trim().slice(0, 2_000)])) as Draft;

/** The first step before `until` that is not right, with all that is wrong on it; `undefined` when that step may be shown. */
export function checkDraft(
  draft: Draft,
  calendar: HeldCalendar | undefined,
  slots: readonly Date[],
  until: Step | "confirm",
): { step: Step; kinds: readonly DraftRefusal[] } | undefined {
  const end = until === "confirm" ? steps.length : steps.indexOf(until);
  const long = (text: string) => text === "" || [...text].length > 100;
  const rules: readonly (readonly [Step, DraftRefusal, () => boolean])[] = [
    ["office", "bad-office", () => calendar?.isOpen !== true],
    ["time", "bad-time", () => !slots.some((slot) => slot.toISOString() === draft.time)],
    ["details", "bad-subject", () => calendar?.subjects.includes(draft.subject) !== true],
    ["details", "bad-details", () => draft.details === "" || [...draft.details.replaceAll("\r\n", "\n")].length > 200],
    ["person", "bad-name", () => long(draft.name)],
    ["person", "bad-surname", () => long(draft.surname)],
    ["person", "bad-email", () => draft.email.length > 254 || !z.email().safeParse(draft.email).success],
  ];
  const broken = rules.filter(([step, , isBroken]) => steps.indexOf(step) < end && isBroken());
  const first = broken[0]?.[0];
  return first && { step: first, kinds: broken.flatMap(([step, kind]) => (step === first ? [kind] : [])) };
}

/** Months (`YYYY-MM`, Europe/Rome) that have free slots, in order. */
export const monthsOf = (slots: readonly Date[]): string[] => [
  ...new Set(slots.map((slot) => civilDateOf(slot).slice(0, 7))),
];
