import type { DemoItem } from "../item.ts";

/** Step-by-step guides of the demonstration. */
export const guides: readonly DemoItem[] = [
  {
    slug: "arrivo-in-citta",
    it: {
      title: "Mi trasferisco in città: che cosa devo fare",
      summary: "Dalla residenza ai rifiuti, tutti i passi di chi arriva da un altro Comune. Guida di dimostrazione.",
      topics: ["residenza"],
      body: "Non serve fare tutto lo stesso giorno: il primo passo è la residenza, gli altri vengono dopo.",
      needed: "Un documento d'identità valido e il contratto di affitto o l'atto di acquisto della casa.",
      duration: "Circa due giorni per la residenza; il resto entro due mesi.",
      steps: [
        {
          title: "Chieda la residenza",
          body: "La dichiarazione si fa entro venti giorni da quando abita nella nuova casa.",
          links: ["offices/servizi-demografici"],
        },
        {
          title: "Si iscriva alla tassa sui rifiuti",
          body: "Serve la superficie della casa: la trova nella visura catastale.",
          links: ["services/tari"],
        },
        {
          title: "Aggiorni la carta d'identità, se vuole",
          body: "Il vecchio documento resta valido fino alla scadenza: cambiarlo non è obbligatorio.",
          links: ["services/carta-identita-elettronica"],
        },
      ],
      offices: ["servizi-demografici"],
    },
  },
];
