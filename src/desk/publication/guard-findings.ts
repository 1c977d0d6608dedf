import type { DeskDocument } from "#src/content/desk-types.ts";
import { findPersonalData } from "#src/personal-data/index.ts";
import { deskMessages } from "../messages.ts";

/**
 * Errors for IBANs, in whatever field of a document they stand: a body that takes payments by pagoPA publishes none.
 * `language` is that of the sentences. Source: ANAC delibera 77/2022
 */
export function guardFindings(
  source: DeskDocument,
  language: string,
): { severity: "error"; field: string; message: string }[] {
  return Object.entries(source).flatMap(([field, value]) => {
    const parts = stringsOf(value);
    // a word may be cut in two by bold print
    const found = [parts.join("\n"), parts.join("")].flatMap((text) => findPersonalData(text));
    const iban = found.find(({ kind }) => kind === "iban");
    if (!iban) return [];
    const message = deskMessages(language)("guard.iban", { excerpt: iban.excerpt });
    return [{ severity: "error" as const, field, message }];
  });
}

/** Every text inside a field, but for that of other documents that it names: they have a publication of their own. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== "object" || value === null) return [];
  if ("createdAt" in value && "updatedAt" in value) return [];
  // a node of a rich text: what is written, not how
  if ("type" in value && value.type === "text" && "text" in value) return stringsOf(value.text);
  if ("children" in value) return stringsOf(value.children);
  return Object.values(value).flatMap(stringsOf);
}
