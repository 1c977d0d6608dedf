import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const officeNames = {
  singular: { it: "Unità organizzativa", en: "Office" },
  plural: { it: "Unità organizzative", en: "Offices" },
} as const;

export const officeTexts = fieldTexts({
  unitType:
    "Tipo di organizzazione | Type | Decide dove compare: aree, uffici, organi di governo, enti. | Decides where it is listed.",
  body: "Competenze | What it does",
  parents:
    "Unità da cui dipende | Parent unit | Le unità che dipendono da questa compaiono da sole. | Units below this one are listed by themselves.",
  heads: "Responsabile | Head",
  assessors: "Assessore di riferimento | Member of the executive in charge",
  people:
    "Persone che compongono la struttura | People who work here | Chi ha un incarico in questa unità compare da solo. | People who hold a position here are listed by themselves.",
  seat: "Sede principale | Main seat",
  otherSeats: "Altre sedi | Other seats",
  openingHours: "Orario per il pubblico | Opening hours",
  documents:
    "Documenti | Documents | I documenti di cui l'unità è responsabile compaiono da soli. | Documents the unit is in charge of are listed by themselves.",
});

export const officeMessages = defineDeskMessages({
  it: { ownParent: "L'unità non può dipendere da sé stessa: tolga il suo nome da «Unità da cui dipende»." },
  en: { ownParent: "The unit cannot be part of itself: please remove its own name from “Parent unit”." },
});
