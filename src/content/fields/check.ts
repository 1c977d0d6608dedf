import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, Finding } from "../desk-type.ts";
import { rows, text } from "../read-fields.ts";
import { fromLexical, safeHref } from "../rich-text/from-lexical.ts";
import { longestSummary } from "./common.ts";
import type { FieldText } from "./labels.ts";
import { checkMessages, commonTexts } from "./messages.ts";
import { writingFindings } from "./writing.ts";

type Texts = Readonly<Record<string, FieldText>>;

const named = (texts: Texts, field: string, language: Locale): string => {
  const text = texts[field] ?? (commonTexts as Texts)[field];
  return text ? (language === "it" ? text.it : text.en) : field;
};

/** Whether nothing is written: no text, no row, no relation, an empty editor. A `false` is an answer. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && "root" in value && fromLexical(value).length === 0;
}

/** Errors for each field of `names` that is empty. A dot goes into a group: `position.latitude`. */
export function missingFields(
  source: DeskDocument,
  names: readonly string[],
  texts: Texts,
  language: Locale,
): Finding[] {
  const valueAt = (path: string) =>
    path
      .split(".")
      .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], source);
  return names
    .filter((name) => isEmpty(valueAt(name)))
    .map((field) => ({
      severity: "error",
      field,
      message: checkMessages(language)("missing", { field: named(texts, field.split(".").at(-1) ?? field, language) }),
    }));
}

/** Errors for each row of a list in which one of `names` is empty, at `list.0.name`. */
export function incompleteRows(
  source: DeskDocument,
  list: string,
  names: readonly string[],
  texts: Texts,
  language: Locale,
): Finding[] {
  return rows(source, list).flatMap((row, index) =>
    names
      .filter((name) => isEmpty(row[name]))
      .map((name) => ({
        severity: "error" as const,
        field: `${list}.${index}.${name}`,
        message: checkMessages(language)("missingInRow", {
          list: named(texts, list, language),
          row: index + 1,
          field: named(texts, name, language),
        }),
      })),
  );
}

/** An error for an address that readers cannot be sent to; nothing for one that is left empty. */
export function badAddress(value: unknown, field: string, texts: Texts, language: Locale): Finding[] {
  if (isEmpty(value) || safeHref(value)) return [];
  const label = named(texts, field.split(".").at(-1) ?? field, language);
  return [{ severity: "error", field, message: checkMessages(language)("badAddress", { field: label }) }];
}

/** An error when the second of two days or instants comes before the first; at the second. */
export function endsBefore(
  group: Readonly<Record<string, unknown>>,
  [first, last]: readonly [string, string],
  path: string,
  texts: Texts,
  language: Locale,
): Finding[] {
  const [from, until] = [text(group, first), text(group, last)];
  if (from === undefined || until === undefined || Date.parse(until) >= Date.parse(from)) return [];
  const values = { first: named(texts, first, language), last: named(texts, last, language) };
  return [{ severity: "error", field: `${path}${last}`, message: checkMessages(language)("endsBefore", values) }];
}

/** What every type checks: lengths, capitals, and the good habits of plain and accessible writing in its rich texts. */
export function commonFindings(
  source: DeskDocument,
  richFields: readonly string[],
  texts: Texts,
  language: Locale,
): Finding[] {
  const say = checkMessages(language);
  const findings: Finding[] = [];
  const summary = typeof source.summary === "string" ? source.summary.trim() : "";
  if (summary.length > longestSummary) {
    const values = { field: named(texts, "summary", language), length: summary.length, most: longestSummary };
    findings.push({ severity: "error", field: "summary", message: say("tooLong", values) });
  }
  const title = typeof source.title === "string" ? source.title : "";
  if (/\p{Lu}{4}/u.test(title) && title === title.toUpperCase() && title.length > 12) {
    findings.push({
      severity: "warning",
      field: "title",
      message: say("capitals", { field: named(texts, "title", language) }),
    });
  }
  for (const field of richFields)
    findings.push(...writingFindings(fromLexical(source[field]), field, named(texts, field, language), language));
  return findings;
}

/** Errors first, so that the list begins with what stops. */
export const byWeight = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
