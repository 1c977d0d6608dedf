import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, endsBefore, missingFields } from "../fields/check.ts";
import { appointmentCollection } from "./collection.ts";
import { appointmentTexts } from "./messages.ts";
import { appointmentToPublished } from "./to-published.ts";

const mandatory = ["title", "appointmentType", "person", "from"];

/** Appointments in the desk. Mandatory fields: Modello Comuni, type Incarico. */
export const appointmentDesk: DeskType = {
  kind: "appointment",
  collection: appointmentCollection,
  toPublished: appointmentToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, appointmentTexts, language),
      ...endsBefore(source, ["from", "until"], "", appointmentTexts, language),
      ...commonFindings(source, ["pay", "travel", "furtherInformation"], appointmentTexts, language),
    ]),
};
