import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { contactPointCollection } from "./collection.ts";
import { contactPointTexts } from "./messages.ts";
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
      ...commonFindings(source, [], contactPointTexts, language),
    ]),
};
