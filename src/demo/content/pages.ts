import type { DemoItem } from "../item.ts";

/** Pages that are none of the model's types. */
export const pages: readonly DemoItem[] = [
  {
    slug: "come-leggere-questo-sito",
    it: {
      title: "Come leggere questo sito",
      summary: "Che cosa trova nelle quattro sezioni, come si verifica un testo, che cosa significa dimostrazione.",
      topics: ["comunicazione-istituzionale"],
      body: "Il sito ha quattro sezioni: Amministrazione, Novità, Servizi, Vivere il Comune. Ogni argomento raccoglie quello che ne parla, da qualunque sezione venga.\n\n## Verificare un testo\n\nIn fondo a ogni pagina c'è il numero della voce nel registro delle pubblicazioni. Da lì si vede quando il testo è stato pubblicato e se è cambiato.\n\n## È una dimostrazione\n\nI luoghi sono veri; persone, uffici, notizie e servizi sono inventati.",
      offices: ["ufficio-stampa"],
      contacts: ["contatti-stampa"],
      related: ["faqs/come-vedo-se-un-bando-e-aperto"],
    },
    en: {
      title: "How to read this site",
      summary: "What is in the four sections, how to check a text, what demonstration means.",
      body: "The site has four sections: Administration, News, Services, Living here. Each topic gathers what is about it.\n\n## Checking a text\n\nAt the foot of each page is the number of its entry in the register of publications.\n\n## It is a demonstration\n\nThe places are real; people, offices, news and services are invented.",
    },
  },
  {
    slug: "per-i-giornalisti",
    it: {
      title: "Per i giornalisti",
      summary: "Come ricevere i comunicati, chi chiamare, come usare fotografie e dati.",
      topics: ["comunicazione-istituzionale"],
      body: "I comunicati escono in questa sezione del sito e nei flussi RSS, Atom e JSON Feed, nello stesso momento per tutti.\n\n## Fotografie e dati\n\nSi possono usare liberamente citando il Comune, salvo dove è scritto altro.",
      offices: ["ufficio-stampa"],
      contacts: ["contatti-stampa"],
      related: ["pages/come-leggere-questo-sito", "datasets/spese-per-missione"],
    },
  },
];
