import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the API: its description and its refusals. */
export const apiText = defineDeskMessages({
  it: {
    title: "Documenti pubblici del Comune",
    description:
      "Tutto ciò che il Comune ha pubblicato e che è visibile in questo momento, in sola lettura e senza registrazione. Ogni documento è dato esattamente come è stato pubblicato: il suo SHA-256 (RFC 8785) è quello della voce del registro indicata.",
    index: "Che cosa c'è: tipi di documento, licenza, indirizzi",
    documents: "Documenti di tutti i tipi",
    documentsOfKind: "Documenti di un tipo",
    document: "Un documento",
    topics: "Argomenti",
    search: "Ricerca",
    found: "La risposta",
    unchanged: "Niente è cambiato da quando Lei ha ricevuto la copia indicata in If-None-Match",
    badQuestion: "La domanda non si può leggere",
    "badQuestion.unknown":
      "«{{name}}» non è un parametro di questo indirizzo. I parametri sono descritti in /api/openapi.json.",
    "badQuestion.value":
      "Il valore di «{{name}}» non va bene. Che cosa si può scrivere è descritto in /api/openapi.json.",
    notFound: "Qui non c'è niente",
    "notFound.detail":
      "Il documento non esiste, non è più pubblico o l'indirizzo è sbagliato. Gli indirizzi sono descritti in /api/openapi.json.",
    "notFound.language": "Il sito non ha testi nella lingua «{{language}}». Le lingue sono: {{offered}}.",
    readOnly: "Qui si può solo leggere",
    "readOnly.detail": "Questi indirizzi rispondono a GET, HEAD e OPTIONS. Sono descritti in /api/openapi.json.",
    tooMany: "Troppe domande",
    "tooMany.detail":
      "Si possono fare {{most}} domande al minuto. Riprovi tra poco; con If-None-Match ne bastano meno.",
    broken: "Qualcosa non ha funzionato",
    "broken.detail": "Non dipende da Lei. Riprovi tra qualche minuto.",
  },
  en: {
    title: "Public documents of the municipality",
    description:
      "Everything the municipality has published and that is visible now, read-only and without registration. Each document is given exactly as it was published: its SHA-256 (RFC 8785) is that of the register's entry named with it.",
    index: "What there is: kinds of documents, licence, addresses",
    documents: "Documents of all kinds",
    documentsOfKind: "Documents of one kind",
    document: "One document",
    topics: "Topics",
    search: "Search",
    found: "The answer",
    unchanged: "Nothing has changed since you got the copy named in If-None-Match",
    badQuestion: "The request cannot be read",
    "badQuestion.unknown": "“{{name}}” is not a parameter of this address. /api/openapi.json describes them.",
    "badQuestion.value": "The value of “{{name}}” is not valid. /api/openapi.json describes what is allowed.",
    notFound: "There is nothing here",
    "notFound.detail":
      "The document does not exist, is no longer public, or the address is wrong. /api/openapi.json describes the addresses.",
    "notFound.language": "The site has no texts in the language “{{language}}”. Its languages are: {{offered}}.",
    readOnly: "This is for reading only",
    "readOnly.detail": "These addresses answer GET, HEAD and OPTIONS. /api/openapi.json describes them.",
    tooMany: "Too many requests",
    "tooMany.detail":
      "You may make {{most}} requests a minute. Please try again soon; with If-None-Match fewer are needed.",
    broken: "Something did not work",
    "broken.detail": "It is not your fault. Please try again in a few minutes.",
  },
});
