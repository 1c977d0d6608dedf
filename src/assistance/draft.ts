import { z } from "zod";
import { isUuid } from "#src/platform/signed-code.ts";
import { categories } from "./categories.ts";

/** Names of what is typed. */
export const fieldNames = ["category", "service", "details", "name", "surname", "email", "privacy", "id"] as const;
export type Draft = Readonly<Record<(typeof fieldNames)[number], string>>;

/** Fields that can be wrong. */
export type Wrong = Exclude<keyof Draft, "id">;

/** Longest text, in characters. Source: Modello Comuni, request for assistance */
export const longestDetails = 600;

/** What was typed, as it was typed but for blanks at its ends. A number that is none of ours is dropped. */
export function readDraft(form: URLSearchParams): Draft {
  const read = (name: string) => (form.get(name) ?? "").trim().replaceAll("\r\n", "\n").slice(0, 4_000);
  const draft = Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as Draft;
  return isUuid(draft.id) ? draft : { ...draft, id: "" };
}

/**
 * The fields that cannot be taken, in the order of the form. Pure.
 * @param services addresses of the services of the chosen category; where there are none, none can be wrong
 */
export function checkDraft(draft: Draft, services: readonly string[]): Wrong[] {
  const isLine = (text: string) => text !== "" && [...text].length <= 100;
  const right: Readonly<Record<Wrong, boolean>> = {
    category: categories.includes(draft.category),
    service: draft.service === "" || services.length === 0 || services.includes(draft.service),
    details: draft.details !== "" && [...draft.details].length <= longestDetails,
    name: isLine(draft.name),
    surname: isLine(draft.surname),
    email: draft.email.length <= 254 && z.email().safeParse(draft.email).success,
    privacy: draft.privacy === "on",
  };
  return (Object.keys(right) as Wrong[]).filter((field) => !right[field]);
}
