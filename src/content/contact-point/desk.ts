import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, incompleteRows, missingFields } from "../fields/check.ts";
import { rows, text } from "../read-fields.ts";
import { contactPointCollection } from "./collection.ts";
import { contactPointMessages, contactPointTexts } from "./messages.ts";
import { contactPointToPublished } from "./to-published.ts";

const mandatory = ["title", "entries"];

/** Contact points in the desk. Mandatory fields: Modello Comuni, type Punto di contatto. */
export const contactPointDesk: DeskType = {
  kind: "contact-point",
  collection: contactPointCollection,
  toPublished: contactPointToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, contactPointTexts, language),
      ...incompleteRows(source, "entries", ["type", "value"], contactPointTexts, language),
      ...unusable(source, language),
      ...commonFindings(source, [], contactPointTexts, language),
    ]),
};

/** Errors for what nobody could reach: an e-mail without its sign, a telephone without digits, a site without address. */
function unusable(source: DeskDocument, language: Locale): Finding[] {
  return rows(source, "entries").flatMap((row, index): Finding[] => {
    const value = text(row, "value");
    const wrong = value && faultOf(text(row, "type"), value);
    if (!wrong) return [];
    const message = contactPointMessages(language)(wrong, { row: index + 1, value });
    return [{ severity: "error", field: `entries.${index}.value`, message }];
  });
}

function faultOf(type: string | undefined, value: string): "badEmail" | "badPhone" | "badUrl" | undefined {
  switch (type) {
    case "email":
    case "pec":
      return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(value) ? undefined : "badEmail";
    case "telefono":
    case "fax":
      return /\d{3}/.test(value.replaceAll(/[^\d]/g, "")) ? undefined : "badPhone";
    case "url":
    case "linkedin":
    case "twitter":
      return /^https?:\/\//i.test(value) && URL.canParse(value) ? undefined : "badUrl";
    default:
      return undefined;
  }
}
