import { fieldTexts } from "../fields/labels.ts";

export const appointmentNames = {
  singular: { it: "Incarico", en: "Position held" },
  plural: { it: "Incarichi", en: "Positions held" },
} as const;

export const appointmentTexts = fieldTexts({
  title:
    "Incarico | Position | Per esempio «Sindaca» o «Responsabile dei Tributi». | Such as “Mayor” or “Head of taxes”.",
  appointmentType: "Tipo di incarico | Kind of position",
  person: "Persona | Person | L'incarico compare da solo nella sua pagina. | It appears on their page by itself.",
  unit: "Unità organizzativa | Office | La persona compare da sola nella pagina. | The person appears on its page by itself.",
  headOf: "Responsabile della struttura | Head of",
  from: "Data di inizio | From",
  until: "Data di conclusione | Until | Vuoto finché dura. | Empty while it lasts.",
  installedOn: "Data di insediamento | Took office on | Solo per gli incarichi politici. | Political positions only.",
  act: "Atto di nomina | Act of appointment",
  pay: "Compensi | Pay | Li chiede l'art. 14 del D.Lgs. 33/2013. | Art. 14 of D.Lgs. 33/2013 asks for it.",
  travel: "Importi di viaggio o di servizio | Travel and service expenses",
});
