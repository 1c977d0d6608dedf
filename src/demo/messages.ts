import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Progress of the loader. */
export const demoMessages = defineDeskMessages({
  it: {
    settings: "Dati del Comune",
    uploads: "Immagini e file: {{done}} di {{total}}",
    items: "Contenuti pubblicati: {{done}} di {{total}}",
    board: "Atti all'albo: {{done}} di {{total}}",
    large: "Documenti per le misure: {{done}} di {{total}}",
    "figures.loaded": "Statistiche: visite, profili e rapporto dell'anno passato",
    "figures.kept": "Statistiche: quelle che ci sono restano",
    "figures.away": "Statistiche: ClickHouse non risponde, restano vuote; le carica di nuovo «arengo demo»",
  },
  en: {
    settings: "Municipality's data",
    uploads: "Pictures and files: {{done}} of {{total}}",
    items: "Published content: {{done}} of {{total}}",
    board: "Acts on the notice board: {{done}} of {{total}}",
    large: "Documents for measuring: {{done}} of {{total}}",
    "figures.loaded": "Statistics: visits, profiles and last year's report",
    "figures.kept": "Statistics: what is there stays",
    "figures.away": "Statistics: ClickHouse does not answer, they stay empty; “arengo demo” loads them again",
  },
});
