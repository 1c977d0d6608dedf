import type { Calendar, DemoItem } from "../item.ts";

/** Open data; every figure is of the demonstration. Their files are among the tables in `files.ts`. */
export const datasets = ({ day }: Calendar): readonly DemoItem[] => [
  {
    slug: "spese-per-missione",
    it: {
      title: "Spese per missione",
      summary: "La spesa del Comune divisa per missione, in formato aperto. Dati di dimostrazione.",
      topics: ["bilancio", "trasparenza-amministrativa"],
      themes: ["ECON", "GOVE"],
      distribution:
        "Un file CSV con due colonne, divise da punto e virgola: la missione di bilancio e la spesa prevista in euro. Il testo è in UTF-8.",
      attachments: ["spese-per-missione.csv"],
      licence: "attribuzione",
      modifiedOn: day(-120),
      frequency: "ANNUAL",
      holders: ["ragioneria"],
    },
    en: {
      title: "Spending by purpose",
      summary: "What the municipality spends, by purpose, in an open format. Figures of the demonstration.",
      distribution: "A CSV file with two columns parted by semicolons: the purpose and the planned spending in euros.",
    },
  },
  {
    slug: "pagamenti-secondo-trimestre",
    it: {
      title: "Pagamenti del secondo trimestre 2026",
      summary: "I pagamenti del Comune nel trimestre, uno per riga, come li dà la contabilità. Dati di dimostrazione.",
      topics: ["bilancio", "trasparenza-amministrativa"],
      themes: ["ECON", "GOVE"],
      distribution:
        "Un file CSV con le colonne dell'art. 4-bis del decreto 33/2013: anno, trimestre, categoria, tipologia, importo in euro, beneficiario.",
      attachments: ["pagamenti-secondo-trimestre.csv"],
      licence: "attribuzione",
      modifiedOn: day(-100),
      frequency: "QUARTERLY",
      holders: ["ragioneria"],
    },
  },
  {
    slug: "presenze-turistiche",
    it: {
      title: "Visitatori dei musei per mese",
      summary: "Ingressi mensili nei musei della città. Dati di dimostrazione.",
      topics: ["turismo", "patrimonio-culturale"],
      themes: ["EDUC", "SOCI"],
      distribution:
        "Un file CSV con una riga per mese e una colonna per museo; i valori sono gli ingressi, gratuiti compresi.",
      attachments: ["visitatori-musei.csv"],
      licence: "attribuzione",
      modifiedOn: day(-40),
      frequency: "MONTHLY",
      holders: ["maec"],
    },
  },
];
