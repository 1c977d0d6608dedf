import type { Fields } from "./item.ts";

/** A site of the demonstration beside the municipality's: the desk's form, Italian and English; pages and news are named by slug. */
export interface DemoSite {
  readonly key: string;
  readonly it: Fields;
  readonly en: Fields;
  readonly menu: readonly {
    readonly it?: string;
    readonly en?: string;
    readonly section?: string;
    readonly page?: string;
  }[];
  readonly highlights: readonly string[];
}

/** The museum and the festival. Their names are real, everything that is said on them is invented. */
export const demoSites: readonly DemoSite[] = [
  {
    key: "museo",
    it: {
      name: "MAEC di Cortona",
      tagline: "Museo dell'Accademia Etrusca e della Città di Cortona (dimostrazione)",
      primaryColor: "#5b3a1e",
      languages: ["it", "en"],
      address: "Piazza Signorelli 9, 52044 Cortona (AR)",
      phone: "0575 000 630",
      email: "info@maec.example",
      profiles: [{ network: "Mastodon", url: "https://social.example/@maec" }],
    },
    en: {
      name: "MAEC of Cortona",
      tagline: "Museum of the Etruscan Academy and of the city of Cortona (demonstration)",
    },
    menu: [
      { it: "Mostre ed eventi", en: "Exhibitions and events", section: "vivere-il-comune/eventi" },
      { it: "Notizie", en: "News", section: "novita" },
      { it: "Luoghi", en: "Places", section: "vivere-il-comune/luoghi" },
      { it: "Orari e biglietti", en: "Hours and tickets", page: "museo-orari-e-biglietti" },
      { it: "Collezioni", en: "Collections", page: "museo-collezioni" },
    ],
    highlights: ["museo-nuove-luci-nella-sala-del-lampadario"],
  },
  {
    key: "festival",
    it: {
      name: "Cortona Mix Festival",
      tagline: "Musica, libri e teatro nelle piazze (dimostrazione)",
      primaryColor: "#7a1455",
      languages: ["it", "en"],
      address: "Piazza Signorelli, 52044 Cortona (AR)",
      email: "info@mixfestival.example",
      profiles: [{ network: "Mastodon", url: "https://social.example/@mix" }],
    },
    en: { name: "Cortona Mix Festival", tagline: "Music, books and theatre in the squares (demonstration)" },
    menu: [
      { it: "Programma", en: "Programme", section: "vivere-il-comune/eventi" },
      { it: "Notizie", en: "News", section: "novita" },
      { it: "Palchi", en: "Stages", section: "vivere-il-comune/luoghi" },
      { it: "Biglietti", en: "Tickets", page: "festival-biglietti" },
      { it: "Come arrivare", en: "How to get there", page: "festival-come-arrivare" },
    ],
    highlights: ["festival-il-programma-della-prima-serata"],
  },
];
