import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, incompleteRows, missingFields } from "../fields/check.ts";
import { personCollection } from "./collection.ts";
import { personTexts } from "./messages.ts";
import { personToPublished } from "./to-published.ts";

const mandatory = ["givenName", "familyName", "title", "summary", "group", "contacts"];
const rowTexts = { ...personTexts, type: personTexts.declarationType, file: personTexts.declarationFile };

/** People in the desk. Mandatory fields: Modello Comuni, type Persona pubblica. */
export const personDesk: DeskType = {
  kind: "person",
  collection: personCollection,
  toPublished: personToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, personTexts, language),
      ...incompleteRows(source, "declarations", ["type", "year", "file"], rowTexts, language),
      ...commonFindings(source, ["skills", "powers", "body", "furtherInformation"], personTexts, language),
    ]),
};
