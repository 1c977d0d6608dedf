import { fieldTexts } from "../fields/labels.ts";

export const officeNames = {
  singular: { it: "Unità organizzativa", en: "Office" },
  plural: { it: "Unità organizzative", en: "Offices" },
} as const;

export const officeTexts = fieldTexts({
  unitType:
    "Tipo di organizzazione | Type | Decide dove compare: aree, uffici, organi di governo, enti. | Decides where it is listed.",
  body: "Competenze | What it does",
  parents: "Unità da cui dipende | Parent unit",
  heads: "Responsabile | Head",
  assessors: "Assessore di riferimento | Member of the executive in charge",
  people: "Persone | People",
  seat: "Sede principale | Main seat",
  otherSeats: "Altre sedi | Other seats",
  openingHours: "Orario per il pubblico | Opening hours",
  documents: "Documenti | Documents",
});
