import { z } from "zod";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import { elideArticle } from "#src/kernel/elide-article.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { ActContent } from "../../act-content.ts";
import { isActType } from "../../vocabulary/act-types.ts";
import { RequestData } from "../request.ts";

/** Names of what is typed, in the order of the form. */
export const fieldNames = [
  ...(["body", "ipa", "email", "protocol", "basis", "type", "title", "actNumber", "actDate"] as const),
  ...(["fromDay", "untilDay", "wishes", "declared", "id"] as const),
];
export type Draft = Readonly<Record<(typeof fieldNames)[number], string>>;

/** Type that is chosen already: act of another body. */
const ofOthers = "E.01.01";

/** What was typed so far, as it was typed but for blanks at its ends. A number that is none of ours is dropped. */
export function readDraft(form: URLSearchParams): Draft {
  const read = (name: string) => (form.get(name) ?? "").trim().replaceAll("\r\n", "\n").slice(0, 4_000);
  const draft = Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as Draft;
  return { ...draft, type: form.has("type") ? draft.type : ofOthers, ...(!isUuid(draft.id) && { id: "" }) };
}

/** A day as it is written in Italy, such as `28/11/2026`, the way the program writes it; anything else stays. */
const asCivil = (text: string): string =>
  text.replace(
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/,
    (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );

/** Fields that can be wrong. */
export const checked = [
  ...(["body", "ipa", "email", "protocol", "basis", "type", "title", "actNumber", "actDate"] as const),
  ...(["fromDay", "untilDay", "wishes", "declared"] as const),
];
type CheckedField = (typeof checked)[number];
/** A field that cannot be taken; `asked`: its address was asked too often today. */
export type Wrong = CheckedField | "asked";

/** The fields that cannot be taken, in the order of the form. Pure. */
export function checkDraft(draft: Draft): CheckedField[] {
  const isText = (text: string, longest: number) => [...text].length <= longest;
  const isDay = (text: string) => text === "" || parseCivilDate(asCivil(text)) !== undefined;
  const right: Readonly<Record<CheckedField, boolean>> = {
    body: draft.body !== "" && isText(draft.body, 200),
    ipa: isText(draft.ipa, 20),
    email: draft.email.length <= 254 && z.email().safeParse(draft.email).success,
    protocol: isText(draft.protocol, 80),
    basis: draft.basis !== "" && isText(draft.basis, 600),
    type: isActType(draft.type),
    title: draft.title !== "" && isText(draft.title, 600),
    actNumber: isText(draft.actNumber, 60),
    actDate: isDay(draft.actDate),
    fromDay: isDay(draft.fromDay),
    untilDay: isDay(draft.untilDay) && (draft.untilDay === "" || asCivil(draft.untilDay) >= asCivil(draft.fromDay)),
    wishes: isText(draft.wishes, 900),
    declared: draft.declared === "on",
  };
  return checked.filter((field) => !right[field]);
}

/** A form that was sent, as a request: who asks, the act without its files, and what the body wishes. */
export function asRequest(draft: Draft): { data: RequestData; content: ActContent; wishes: string } {
  const { body, ipa, email, protocol, basis, type, title, actNumber, wishes } = draft;
  const [actDate, fromDay, untilDay] = [asCivil(draft.actDate), asCivil(draft.fromDay), asCivil(draft.untilDay)];
  return {
    data: RequestData.parse({ body, ipa, email, protocol, basis }),
    content: ActContent.parse({ type, title, actNumber, actDate, untilDay, body, protocol }),
    wishes: [fromDay && `${elideArticle("Dal", fromDay.split("-").reverse().join("/"))}.`, wishes]
      .filter(Boolean)
      .join(" "),
  };
}
