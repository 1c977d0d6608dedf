import { fieldTexts } from "../fields/labels.ts";

export const contactPointNames = {
  singular: { it: "Punto di contatto", en: "Contact point" },
  plural: { it: "Punti di contatto", en: "Contact points" },
} as const;

export const contactPointTexts = fieldTexts({
  entries: "Recapiti | Ways to reach",
  type: "Tipo | Type",
  value:
    "Valore | Value | Il numero, l'indirizzo e-mail o l'indirizzo del sito. | The number, the e-mail or the web address.",
  description: "Nota | Note | Per esempio: dal lunedì al venerdì, 9-13. | For example: Monday to Friday, 9 to 13.",
});
