import type { DemoItem } from "../item.ts";

/** Other sites that the demonstration names; the addresses are of the domain kept for examples. */
export const thematicSites: readonly DemoItem[] = [
  {
    slug: "museo-della-citta",
    it: {
      title: "Museo della città",
      summary: "Collezioni, mostre e visite guidate del museo civico. Sito di dimostrazione.",
      topics: ["patrimonio-culturale", "turismo"],
      url: "https://museo.example.org/",
      offices: ["maec"],
    },
    en: { title: "City museum", summary: "Collections, exhibitions and guided tours. A site of the demonstration." },
  },
];
