import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { officeCollection } from "./collection.ts";
import { officeTexts } from "./messages.ts";
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
      ...commonFindings(source, ["body", "openingHours", "furtherInformation"], officeTexts, language),
    ]),
};
