import type { Calendar, DemoItem } from "../item.ts";

const festival = { site: "festival" } as const;
const topics = ["tempo-libero"];
const invented = "Contenuto inventato per la dimostrazione.";

/** The programme of the festival; the first evening is shown on the municipality's site and on the museum's. */
export const festivalEvents = ({ at }: Calendar): DemoItem[] =>
  (
    [
      [
        "festival-prima-serata",
        "Prima serata: un'orchestra in piazza",
        "festival",
        40,
        "Sessanta musicisti e nessun palco alto.",
        "festival-palco-grande",
      ],
      [
        "festival-un-libro-al-tramonto",
        "Un libro al tramonto",
        "presentazione-libro",
        41,
        "Chi scrive risponde a chi legge, seduti sull'erba.",
        "giardini-del-parterre",
      ],
      [
        "festival-teatro-per-le-scale",
        "Teatro per le scale",
        "teatro",
        42,
        "Dodici scene in dodici vicoli, si cammina insieme.",
        "festival-palco-grande",
      ],
    ] as const
  ).map(([slug, title, eventType, days, summary, place], index) => ({
    ...festival,
    slug,
    ...(index === 0 && { shownOnMain: true, shownIn: ["museo"] }),
    it: {
      ...{ title, eventType, topics, image: "sipario.jpg", allDay: false },
      summary: `${summary} ${invented}`,
      body: `${summary}\n\nIn caso di pioggia si va al coperto: il luogo si dice qui entro mezzogiorno.`,
      audience: "A tutti.",
      ...{ startsAt: at(days, "21:00"), endsAt: at(days, "23:00") },
      places: [place],
      costs: [{ title: "Ingresso", price: "Gratuito" }],
      ...{ contacts: ["contatti-cultura"], organizers: ["ufficio-cultura"] },
    },
  }));

export const festivalNews = ({ day }: Calendar): DemoItem[] => [
  {
    ...festival,
    slug: "festival-il-programma-della-prima-serata",
    it: {
      title: "Il programma della prima serata",
      newsType: "notizie",
      summary: `Chi suona, da che ora, dove ci si siede. ${invented}`,
      body: "L'orchestra prova in piazza nel pomeriggio, e si può ascoltare. Le sedie sono libere; duecento posti sono per chi non può stare in piedi.",
      ...{ topics, offices: ["ufficio-cultura"], image: "sipario.jpg", date: day(-2) },
    },
    en: {
      title: "The programme of the first evening",
      summary: "Who plays, when, where to sit. Invented for the demonstration.",
    },
  },
];

export const festivalPages: readonly DemoItem[] = [
  {
    ...festival,
    slug: "festival-biglietti",
    it: {
      title: "Biglietti",
      summary: `Quasi tutto è gratuito: ecco come si prenota il posto. ${invented}`,
      topics,
      body: "Gli incontri e i concerti in piazza sono gratuiti.\n\n## Posti riservati\n\nChi usa una carrozzina o accompagna una persona con disabilità scrive alla segreteria e trova il posto.",
      ...{ offices: ["ufficio-cultura"], contacts: ["contatti-cultura"] },
    },
    en: {
      title: "Tickets",
      summary: "Almost everything is free. Invented for the demonstration.",
      body: "Talks and concerts in the squares are free.",
    },
  },
  {
    ...festival,
    slug: "festival-come-arrivare",
    it: {
      title: "Come arrivare",
      summary: `Treni, navette e parcheggi nei giorni del festival. ${invented}`,
      topics,
      body: "Dalla stazione parte una navetta ogni mezz'ora fino all'una di notte. Chi viene in auto lascia la macchina fuori dalle mura e sale con la scala mobile.",
      ...{ offices: ["ufficio-cultura"], contacts: ["contatti-cultura"] },
    },
  },
];

export const festivalPlaces: readonly DemoItem[] = [
  {
    ...festival,
    slug: "festival-palco-grande",
    it: {
      title: "Palco grande",
      placeTypes: ["piazza"],
      summary: `Il palco davanti al teatro, con cinquecento sedie. ${invented}`,
      ...{ topics, image: "sipario.jpg" },
      body: "Il palco sta in piazza Signorelli per i giorni del festival.",
      access: "In piano, con una fila per chi usa una carrozzina.",
      address: { street: "Piazza Signorelli", postalCode: "52044", locality: "Cortona" },
      position: { latitude: 43.2757, longitude: 11.9861 },
      contacts: ["contatti-cultura"],
    },
  },
];
