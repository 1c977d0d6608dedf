/**
 * The pages that the walk for barriers opens as they are: the site's own, its lists and searches in their states, errors, and
 * those of every slice (`src/main/walked-pages.test.ts` sees that none is forgotten).
 */
export const fixedPages = [
  ...[
    "/",
    "/amministrazione",
    "/amministrazione/uffici",
    "/amministrazione/politici",
    "/amministrazione/documenti-e-dati",
    "/novita",
    "/novita/comunicati",
  ],
  ...[
    "/servizi",
    "/servizi/anagrafe-e-stato-civile",
    "/vivere-il-comune",
    "/vivere-il-comune/luoghi",
    "/vivere-il-comune/eventi",
    "/argomenti",
  ],
  ...[
    "/ricerca",
    "/ricerca?q=tassa",
    "/ricerca?q=qqqxxyy",
    "/statistiche",
    "/registro",
    "/albo",
    "/registro/entry/1",
    "/note-legali",
    "/informativa-privacy",
  ],
  ...[
    "/accessibilita",
    "/domande-frequenti",
    "/domande-frequenti?q=carta",
    "/mappa-del-sito",
    "/contatti",
    "/area-personale",
    "/non-esiste",
  ],
  ...[
    "/en",
    "/en/news/press-releases",
    "/en/services",
    "/en/living-here/events",
    "/en/topics",
    "/en/search?q=museum",
    "/en/statistics",
    "/en/register/entry/1",
    "/en/albo?q=consiglio",
    "/en/not-there",
  ],
  ...["/statistiche/adesso", "/statistiche/rapporto", "/dati-aperti", "/valutazione/grazie"],
  ...["/albo/avvisami", "/albo/richiesta-pubblicazione", "/profili-ufficiali", "/profili-ufficiali/moderazione"],
  ...["/amministrazione-trasparente/registro-degli-accessi", "/amministrazione-trasparente/richiesta-di-riesame"],
  ...["/bandi?stato=aperti", "/guide", "/siti-tematici", "/incarichi", "/vivere-il-comune/eventi?quando=mese"],
];

/** Pages of slices on which the journeys of their own tests look for barriers, in every state. */
export const onJourneys = [
  ...["/prenotazione-appuntamento", "/servizi/richiesta-assistenza", "/servizi/segnalazione-disservizio"],
  ...["/servizi/segnalazione-disservizio/elenco", "/amministrazione-trasparente", "/newsletter", "/notifiche"],
  "/amministrazione-trasparente/richiesta-accesso-civico",
];

/** Pages of slices that only a link in a letter opens; they are met on the journeys of their own tests. */
export const byLinkOnly = [
  ...["/prenotazione-appuntamento/conferma", "/prenotazione-appuntamento/annulla", "/prenotazione-appuntamento/sposta"],
  ...["/servizi/richiesta-assistenza/ricevuta", "/servizi/segnalazione-disservizio/ricevuta"],
  ...["/albo/avvisami/conferma", "/albo/avvisami/smetti", "/albo/richiesta-pubblicazione/conferma"],
  ...["/albo/richiesta-pubblicazione/stato", "/amministrazione-trasparente/richiesta-accesso-civico/ricevuta"],
  ...["/amministrazione-trasparente/risposta", "/newsletter/conferma", "/newsletter/smetti", "/newsletter/preferenze"],
];

const documents = "/amministrazione/documenti-e-dati";

/** Lists, and below which address their first page is looked for: a page of every content type. */
export const typePages = [
  ["/novita/comunicati", "/novita/comunicati"],
  ["/vivere-il-comune/eventi", "/vivere-il-comune/eventi"],
  ["/servizi", "/servizi/anagrafe-e-stato-civile"],
  ["/amministrazione/uffici", "/amministrazione/uffici"],
  ["/amministrazione/politici", "/amministrazione/politici"],
  ["/vivere-il-comune/luoghi", "/vivere-il-comune/luoghi"],
  ["/servizi/mobilita-e-trasporti", "/servizi/mobilita-e-trasporti"],
  ["/servizi/salute-benessere-e-assistenza", "/servizi/salute-benessere-e-assistenza"],
  ["/amministrazione/organi-di-governo", "/amministrazione/organi-di-governo"],
  [`${documents}/modulistica`, `${documents}/modulistica`],
  [`${documents}/documenti-albo-pretorio`, `${documents}/documenti-albo-pretorio`],
  [`${documents}/dataset`, `${documents}/dataset`],
  ["/domande-frequenti", "/domande-frequenti"],
  ["/pagine", "/pagine"],
  ["/albo", `/albo/${new Date().getFullYear()}`],
  ["/argomenti", "/argomenti"],
  ["/bandi", "/bandi"],
  ["/guide", "/guide"],
  ["/siti-tematici", "/siti-tematici"],
  ["/incarichi", "/incarichi"],
  ["/en/news/press-releases", "/en/news/press-releases"],
  ["/en/living-here/places", "/en/living-here/places"],
] as const;
