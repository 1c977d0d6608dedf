import type { DemoItem } from "../item.ts";

/** The other sites of the demonstration, each with its card on the municipality's. */
export const thematicSites: readonly DemoItem[] = [
  {
    slug: "museo-della-citta",
    it: {
      title: "Museo della città",
      summary: "Collezioni, mostre e visite guidate del museo civico. Sito di dimostrazione.",
      topics: ["patrimonio-culturale", "turismo"],
      hosted: "museo",
      offices: ["maec"],
    },
    en: { title: "City museum", summary: "Collections, exhibitions and guided tours. A site of the demonstration." },
  },
  {
    slug: "cortona-mix-festival",
    it: {
      title: "Cortona Mix Festival",
      summary: "Il programma, i palchi e i biglietti del festival. Sito di dimostrazione.",
      topics: ["tempo-libero"],
      hosted: "festival",
      offices: ["ufficio-cultura"],
    },
    en: { title: "Cortona Mix Festival", summary: "Programme, stages and tickets. A site of the demonstration." },
  },
];
