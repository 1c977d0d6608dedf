import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { placeCollection } from "./collection.ts";
import { placeTexts } from "./messages.ts";
import { placeToPublished } from "./to-published.ts";

const mandatory = [
  "title",
  "summary",
  "image",
  "access",
  "address.street",
  "address.postalCode",
  "position.latitude",
  "position.longitude",
  "contacts",
];

/** Places in the desk. Mandatory fields: Modello Comuni, type Luogo. */
export const placeDesk: DeskType = {
  kind: "place",
  collection: placeCollection,
  toPublished: placeToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, placeTexts, language),
      ...commonFindings(
        source,
        ["body", "services", "access", "openingHours", "furtherInformation"],
        placeTexts,
        language,
      ),
    ]),
};
