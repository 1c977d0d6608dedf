import type { DemoItem, Fields } from "../item.ts";

/** Addresses below `.example` reach nobody (RFC 2606), and the telephone numbers are not in use. */
function contact(
  slug: string,
  it: string,
  en: string,
  extension: string,
  mailbox: string,
  more: Fields = {},
): DemoItem {
  return {
    slug,
    it: {
      title: it,
      entries: [
        { type: "telefono", value: `0575 000 ${extension}`, description: "Numero di dimostrazione" },
        { type: "email", value: `${mailbox}@comune.cortona.example` },
        { type: "pec", value: "protocollo@pec.comune.cortona.example", description: "Posta certificata del Comune" },
      ],
      ...more,
    },
    en: {
      title: en,
      entries: [{ description: "Demonstration number" }, {}, { description: "Certified mail of the municipality" }],
    },
  };
}

export const contactPoints: readonly DemoItem[] = [
  contact(
    "contatti-urp",
    "Contatti dell'Ufficio relazioni con il pubblico",
    "Contacts of the public relations office",
    "100",
    "urp",
  ),
  contact(
    "contatti-segreteria",
    "Contatti della Segreteria del Sindaco",
    "Contacts of the mayor's secretariat",
    "101",
    "segreteria",
  ),
  contact("contatti-stampa", "Contatti dell'Ufficio stampa", "Contacts of the press office", "102", "stampa"),
  contact(
    "contatti-polizia",
    "Contatti della Polizia Municipale",
    "Contacts of the Municipal Police",
    "110",
    "polizia",
    { person: "marzio-cipressini" },
  ),
  contact(
    "contatti-demografici",
    "Contatti dei Servizi demografici",
    "Contacts of the registry office",
    "120",
    "demografici",
  ),
  contact("contatti-tributi", "Contatti dell'Ufficio tributi", "Contacts of the tax office", "130", "tributi"),
  contact("contatti-ragioneria", "Contatti della Ragioneria", "Contacts of the accounts office", "131", "ragioneria"),
  contact("contatti-personale", "Contatti dell'Ufficio personale", "Contacts of the staff office", "132", "personale"),
  contact(
    "contatti-urbanistica",
    "Contatti dell'Ufficio urbanistica",
    "Contacts of the planning office",
    "140",
    "urbanistica",
  ),
  contact(
    "contatti-lavori",
    "Contatti dell'Ufficio lavori pubblici",
    "Contacts of the public works office",
    "141",
    "lavori",
  ),
  contact(
    "contatti-ambiente",
    "Contatti dell'Ufficio ambiente",
    "Contacts of the environment office",
    "142",
    "ambiente",
  ),
  contact(
    "contatti-suap",
    "Contatti dello Sportello unico attività produttive",
    "Contacts of the business one-stop shop",
    "150",
    "suap",
  ),
  contact("contatti-scuola", "Contatti dell'Ufficio scuola", "Contacts of the education office", "160", "scuola"),
  contact(
    "contatti-sociale",
    "Contatti dell'Ufficio servizi sociali",
    "Contacts of the social services office",
    "161",
    "sociale",
  ),
  contact(
    "contatti-cultura",
    "Contatti dell'Ufficio cultura e turismo",
    "Contacts of the culture and tourism office",
    "170",
    "cultura",
  ),
  contact("contatti-maec", "Contatti del museo MAEC", "Contacts of the MAEC museum", "171", "maec"),
  contact("contatti-biblioteca", "Contatti della Biblioteca comunale", "Contacts of the library", "172", "biblioteca"),
  contact("contatti-sport", "Contatti dell'Ufficio sport", "Contacts of the sports office", "180", "sport"),
];
