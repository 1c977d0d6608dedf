import { z } from "zod";
import { isUuid } from "#src/platform/signed-code.ts";
import { isFaultCategory } from "./categories.ts";

/** The steps in order. Source: Modello Comuni, report of a fault */
export const steps = ["privacy", "data", "summary"] as const;
export type Step = (typeof steps)[number];

/** Names of what is typed; hidden fields carry those of the other steps. */
export const fieldNames = [
  ...(["privacy", "category", "address", "latitude", "longitude", "title", "details"] as const),
  ...(["name", "email", "id"] as const),
];
export type Draft = Readonly<Record<(typeof fieldNames)[number], string>>;

/** Fields that can be wrong. */
export type Wrong = "privacy" | "category" | "address" | "title" | "details" | "name" | "email";

/** Longest text, in characters. */
export const longestDetails = 600;

const coordinate = (limit: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,9})?$/)
    .transform(Number)
    .pipe(z.number().min(-limit).max(limit));
const Position = z.object({ latitude: coordinate(90), longitude: coordinate(180) });

/** Where on earth (WGS 84, decimal degrees), when both coordinates are right. */
export const positionOf = (draft: Draft): { latitude: number; longitude: number } | undefined =>
  Position.safeParse(draft).data;

/** What was typed so far, as it was typed but for blanks at its ends. A position or a number that is none of ours is dropped. */
export function readDraft(form: URLSearchParams): Draft {
  const read = (name: string) => (form.get(name) ?? "").trim().replaceAll("\r\n", "\n").slice(0, 4_000);
  const draft = Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as Draft;
  const isPlace = positionOf(draft) !== undefined && form.get("noPosition") !== "on";
  return { ...draft, ...(!isUuid(draft.id) && { id: "" }), ...(!isPlace && { latitude: "", longitude: "" }) };
}

/** The fields that cannot be taken, in the order of the form. Pure. The place is an address, a position, or both. */
export function checkDraft(draft: Draft): Wrong[] {
  const isText = (text: string, longest: number) => text !== "" && [...text].length <= longest;
  const right: Readonly<Record<Wrong, boolean>> = {
    privacy: draft.privacy === "on",
    address: isText(draft.address, 200) || (draft.address === "" && positionOf(draft) !== undefined),
    category: isFaultCategory(draft.category),
    title: isText(draft.title, 100),
    details: isText(draft.details, longestDetails),
    name: [...draft.name].length <= 100,
    email: draft.email === "" || (draft.email.length <= 254 && z.email().safeParse(draft.email).success),
  };
  return (Object.keys(right) as Wrong[]).filter((field) => !right[field]);
}
