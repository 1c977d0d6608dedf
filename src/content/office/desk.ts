import type { Locale } from "#src/kernel/messages.ts";
import { references } from "../derive.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { officeCollection } from "./collection.ts";
import { officeMessages, officeTexts } from "./messages.ts";
import { officeToPublished } from "./to-published.ts";

const mandatory = ["unitType", "title", "summary", "body", "seat", "contacts"];

/** Offices in the desk. Mandatory fields: Modello Comuni, type Unità organizzativa. */
export const officeDesk: DeskType = {
  kind: "office",
  collection: officeCollection,
  toPublished: officeToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, officeTexts, language),
      ...ownParent(source, language),
      ...commonFindings(source, ["body", "openingHours", "furtherInformation"], officeTexts, language),
    ]),
};

/** A unit cannot be part of itself. */
function ownParent(source: DeskDocument, language: Locale): Finding[] {
  const isOwn = references("office", source.parents).some(({ id }) => id === String(source.id));
  return isOwn ? [{ severity: "error", field: "parents", message: officeMessages(language)("ownParent") }] : [];
}
