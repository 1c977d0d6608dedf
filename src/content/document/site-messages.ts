import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of public documents and forms. Italian titles: Modello Comuni, page of Documento pubblico. */
export const documentText = defineMessages({
  it: {
    download: "Documento",
    formats: "Formati disponibili",
    licence: "Licenza di distribuzione",
    elsewhere: "Apri il documento sul sito che lo ospita",
    office: "Ufficio responsabile",
    authors: "Autori",
    services: "Accedere al servizio",
    identifier: "Identificativo",
    protocol: "Numero di protocollo",
    protocolDate: "Data di protocollo",
    version: "Versione del",
    legal: "Riferimenti normativi",
    related: "Documenti collegati",
  },
  en: {
    download: "Document",
    formats: "Available formats",
    licence: "Licence",
    elsewhere: "Open the document on the site that hosts it",
    office: "Office in charge",
    authors: "Authors",
    services: "Use the service",
    identifier: "Identifier",
    protocol: "Protocol number",
    protocolDate: "Protocol date",
    version: "Version of",
    legal: "Legal references",
    related: "Related documents",
  },
});
