import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const contactPointNames = {
  singular: { it: "Punto di contatto", en: "Contact point" },
  plural: { it: "Punti di contatto", en: "Contact points" },
} as const;

export const contactPointTexts = fieldTexts({
  entries: "Recapiti | Ways to reach",
  person:
    "Persona | Person | Chi risponde a questi recapiti, se è una persona sola. | Who answers here, if it is one person.",
  type: "Tipo | Type",
  value:
    "Numero o indirizzo | Number or address | Il numero, l'indirizzo e-mail o l'indirizzo del sito. | The number, the e-mail or the web address.",
  description: "Nota | Note | Per esempio: dal lunedì al venerdì, 9-13. | For example: Monday to Friday, 9 to 13.",
});

export const contactPointMessages = defineDeskMessages({
  it: {
    badEmail: "Riga {{row}}: «{{value}}» non è un indirizzo e-mail. Si scrive come urp@comune.esempio.it.",
    badPhone: "Riga {{row}}: «{{value}}» non è un numero di telefono. Scriva le cifre, con il prefisso.",
    badUrl: "Riga {{row}}: «{{value}}» non è l'indirizzo di un sito. Deve cominciare con https://.",
  },
  en: {
    badEmail: "Row {{row}}: “{{value}}” is not an e-mail address. It is written like urp@comune.esempio.it.",
    badPhone: "Row {{row}}: “{{value}}” is not a telephone number. Please write the digits, with the area code.",
    badUrl: "Row {{row}}: “{{value}}” is not the address of a site. It must begin with https://.",
  },
});
