import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { personCollection } from "./collection.ts";
import { personTexts } from "./messages.ts";
import { personToPublished } from "./to-published.ts";

const mandatory = ["givenName", "familyName", "title", "summary", "appointments", "contacts"];

/** People in the desk. Mandatory fields: Modello Comuni, types Persona pubblica and Incarico. */
export const personDesk: DeskType = {
  kind: "person",
  collection: personCollection,
  toPublished: personToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, personTexts, language),
      ...commonFindings(source, ["powers", "body", "furtherInformation"], personTexts, language),
    ]),
};
