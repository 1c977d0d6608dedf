import { z } from "zod";
import { isUuid } from "#src/platform/signed-code.ts";
import { accessKinds } from "../tables.ts";

/** Names of what is typed. */
const fieldNames = ["kind", "subject", "details", "name", "surname", "email", "privacy", "id"] as const;
export type AccessDraft = Readonly<Record<(typeof fieldNames)[number], string>>;
/** Fields that can be wrong. */
export type AccessWrong = Exclude<keyof AccessDraft, "id">;

/** What was typed, as it was typed but for blanks at its ends. */
export function readAccessDraft(form: URLSearchParams): AccessDraft {
  const read = (name: string) => (form.get(name) ?? "").trim().replaceAll("\r\n", "\n").slice(0, 8_000);
  const draft = Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as AccessDraft;
  return isUuid(draft.id) ? draft : { ...draft, id: "" };
}

/** The fields that cannot be taken, in the order of the form. No reason is asked for civic access (D.Lgs. 33/2013 art. 5 c. 3). Pure. */
export function checkAccessDraft(draft: AccessDraft): AccessWrong[] {
  const isText = (text: string, longest: number) => text !== "" && [...text].length <= longest;
  const right: Readonly<Record<AccessWrong, boolean>> = {
    kind: accessKinds.some((kind) => kind === draft.kind),
    subject: isText(draft.subject, 300),
    details: isText(draft.details, 4_000),
    name: isText(draft.name, 100),
    surname: isText(draft.surname, 100),
    email: draft.email.length <= 254 && z.email().safeParse(draft.email).success,
    privacy: draft.privacy === "on",
  };
  return (Object.keys(right) as AccessWrong[]).filter((field) => !right[field]);
}
