import { defineMessages } from "#src/kernel/messages.ts";
import { de } from "./page-messages.de.ts";
import { es } from "./page-messages.es.ts";
import { fr } from "./page-messages.fr.ts";

/** Texts of the page about open data and of the catalogue. */
export const openDataText = defineMessages({
  it: {
    "catalogue.title": "Catalogo dei dati aperti - {{name}}",
    "catalogue.description": "I dati che il Comune pubblica in formato aperto.",
    title: "Dati aperti e API",
    lead: "Tutto ciò che si legge in questo sito si può anche leggere con un programma, senza registrarsi e senza chiedere il permesso.",
    licence: "Licenza",
    "licence.text":
      "Salvo diversa indicazione, i contenuti hanno la licenza Creative Commons Attribuzione 4.0 (CC BY 4.0): si possono riusare anche a scopo commerciale, citando il Comune.",
    datasets: "Dataset",
    "datasets.text": "I dataset stanno nella sezione",
    "datasets.catalogue": "Il catalogo, secondo il profilo nazionale DCAT-AP_IT, si trova in due formati:",
    api: "API",
    "api.text":
      "L'API dà ogni documento pubblico in JSON, in sola lettura. Si possono fare {{most}} domande al minuto; la descrizione completa è in formato OpenAPI 3.1.",
    "api.description": "Descrizione dell'API (OpenAPI 3.1)",
    "api.examples": "Esempi",
    "example.index": "Che cosa c'è",
    "example.news": "Le novità più recenti",
    "example.events": "Gli eventi da oggi in poi",
    "example.updated": "Che cosa è cambiato, in ordine, per tenere una copia",
    "example.topics": "Gli argomenti",
    "example.search": "Cercare una parola",
    copies: "Chi tiene una copia",
    "copies.text":
      "Un documento può finire o essere ritirato in qualsiasi momento. Chi ne tiene una copia la controlli spesso: con l'intestazione If-None-Match la risposta 304 dice che non è cambiato niente, e 404 dice che il documento non è più pubblico. Ogni risposta porta il numero della voce del registro con cui si può verificare il testo.",
    feeds: "Altri formati",
    "feeds.text":
      "Ogni elenco del sito ha un feed RSS, Atom e JSON Feed; gli eventi si possono aggiungere al calendario (iCalendar); ogni pagina contiene dati schema.org (JSON-LD).",
    "feeds.news": "Feed delle novità",
    "feeds.events": "Calendario degli eventi",
    "feeds.sitemap": "Mappa del sito per i motori di ricerca",
    "feeds.register": "Registro delle pubblicazioni",
  },
  en: {
    "catalogue.title": "Catalogue of open data - {{name}}",
    "catalogue.description": "The data that the municipality publishes in open formats.",
    title: "Open data and API",
    lead: "Everything that can be read on this site can be read by a program too, without registering and without asking.",
    licence: "Licence",
    "licence.text":
      "Unless stated otherwise, content is under the licence Creative Commons Attribution 4.0 (CC BY 4.0): it may be reused, even commercially, by crediting the municipality.",
    datasets: "Datasets",
    "datasets.text": "The datasets are in the section",
    "datasets.catalogue": "The catalogue, which follows the national profile DCAT-AP_IT, comes in two formats:",
    api: "API",
    "api.text":
      "The API gives every public document as JSON, read-only. You may make {{most}} requests a minute; the full description is an OpenAPI 3.1 document.",
    "api.description": "Description of the API (OpenAPI 3.1)",
    "api.examples": "Examples",
    "example.index": "What there is",
    "example.news": "The latest news",
    "example.events": "Events from today on",
    "example.updated": "What has changed, in order, to keep a copy up to date",
    "example.topics": "The topics",
    "example.search": "Look for a word",
    copies: "If you keep a copy",
    "copies.text":
      "A document may end or be withdrawn at any moment. If you keep a copy, check it often: with the header If-None-Match the answer 304 says that nothing has changed, and 404 that the document is no longer public. Every answer carries the number of the register's entry by which the text can be verified.",
    feeds: "Other formats",
    "feeds.text":
      "Every list of the site has a feed as RSS, Atom and JSON Feed; events can be added to a calendar (iCalendar); every page holds schema.org data (JSON-LD).",
    "feeds.news": "News feed",
    "feeds.events": "Calendar of events",
    "feeds.sitemap": "Sitemap for search engines",
    "feeds.register": "Register of publications",
  },
  de,
  fr,
  es,
});
