import type { Calendar, DemoItem } from "../item.ts";

const museum = { site: "museo" } as const;
const topics = ["patrimonio-culturale"];
const invented = "Contenuto inventato per la dimostrazione.";

/** Exhibitions and visits on the museum's site; the first is shown on the municipality's too. */
export const museumEvents = ({ at }: Calendar): DemoItem[] => [
  {
    ...museum,
    slug: "museo-la-notte-del-lampadario",
    shownOnMain: true,
    it: {
      title: "La notte del lampadario",
      eventType: "visita-guidata",
      summary: `Il museo apre di sera e si visita con una sola luce accesa. ${invented}`,
      body: "Le sale si attraversano al buio, con la torcia che si riceve all'ingresso. Al centro, acceso per una notte, il lampadario: chi accompagna racconta come si fondeva e come si accendeva.",
      audience: "A tutti; i bambini con una persona adulta.",
      ...{ topics, image: "museo-etrusco.jpg", allDay: false },
      ...{ startsAt: at(12, "21:00"), endsAt: at(12, "23:30") },
      places: ["maec-palazzo-casali"],
      costs: [{ title: "Ingresso", price: "5 euro" }],
      ...{ contacts: ["contatti-maec"], organizers: ["maec"] },
    },
    en: {
      title: "The night of the lamp",
      summary: "The museum opens in the evening and is visited with a single light. Invented for the demonstration.",
    },
  },
  {
    ...museum,
    slug: "museo-laboratorio-di-scrittura-etrusca",
    it: {
      title: "Scrivere in etrusco",
      eventType: "laboratorio",
      summary: `Un pomeriggio con cera, stilo e ventisei segni. ${invented}`,
      body: "Si impara l'alfabeto copiando tre iscrizioni della collezione, poi ognuno scrive il proprio nome sulla cera.",
      audience: "Dai sette anni in su.",
      ...{ topics: ["patrimonio-culturale", "istruzione"], image: "tumuli.jpg", allDay: false },
      ...{ startsAt: at(19, "16:00"), endsAt: at(19, "18:00") },
      places: ["maec-palazzo-casali"],
      costs: [{ title: "Laboratorio", price: "Gratuito" }],
      ...{ contacts: ["contatti-maec"], organizers: ["maec"] },
    },
  },
];

export const museumNews = ({ day }: Calendar): DemoItem[] =>
  (
    [
      ["Nuove luci nella sala del lampadario", "La sala si vede con una luce che non scalda il bronzo.", 3],
      ["Le schede delle opere si ascoltano anche in inglese", "Quaranta voci registrate da chi abita in città.", 16],
    ] as const
  ).map(([title, summary, ago], place) => ({
    ...museum,
    slug: ["museo-nuove-luci-nella-sala-del-lampadario", "museo-le-schede-si-ascoltano-in-inglese"][place] as string,
    it: {
      ...{ title, newsType: "notizie", topics, offices: ["maec"], image: "museo-etrusco.jpg" },
      summary: `${summary} ${invented}`,
      body: `${summary}\n\nIl lavoro è durato due mesi e le sale sono rimaste aperte.`,
      date: day(-ago),
    },
  }));

export const museumPages: readonly DemoItem[] = [
  {
    ...museum,
    slug: "museo-orari-e-biglietti",
    it: {
      title: "Orari e biglietti",
      summary: `Quando si entra, quanto costa, chi non paga. ${invented}`,
      topics,
      body: "Il museo è aperto tutti i giorni tranne il lunedì.\n\n## Biglietti\n\nIntero 10 euro, ridotto 7 euro. Entra gratis chi abita nel Comune, la prima domenica del mese.\n\n## Accessibilità\n\nCi sono un ascensore, un percorso tattile e sedie lungo le sale.",
      ...{ offices: ["maec"], contacts: ["contatti-maec"] },
    },
    en: {
      title: "Hours and tickets",
      summary: "When to come, what it costs, who enters free. Invented for the demonstration.",
      body: "The museum is open every day except Monday.\n\n## Tickets\n\nFull price 10 euros, reduced 7 euros.\n\n## Access\n\nThere are a lift, a route to touch, and seats along the rooms.",
    },
  },
  {
    ...museum,
    slug: "museo-collezioni",
    it: {
      title: "Le collezioni",
      summary: `Dal lampadario ai quadri dell'Accademia, una sala dopo l'altra. ${invented}`,
      topics,
      body: "## Gli Etruschi\n\nBronzi, iscrizioni e corredi delle tombe.\n\n## L'Accademia\n\nLibri, globi e quadri raccolti da chi studiava la città.",
      ...{ offices: ["maec"], contacts: ["contatti-maec"], related: ["pages/museo-orari-e-biglietti"] },
    },
    en: {
      title: "The collections",
      summary: "From the lamp to the paintings of the Academy. Invented for the demonstration.",
    },
  },
];

export const museumPlaces: readonly DemoItem[] = [
  {
    ...museum,
    slug: "museo-sala-delle-iscrizioni",
    it: {
      title: "Sala delle iscrizioni",
      placeTypes: ["museo"],
      summary: `La sala dove si legge l'etrusco, al piano terra. ${invented}`,
      ...{ topics, image: "museo-etrusco.jpg" },
      body: "Qui stanno le tavole con le scritte più lunghe. Una copia si può toccare.",
      access: "Senza gradini, dall'ingresso del museo.",
      address: { street: "Piazza Signorelli 9", postalCode: "52044", locality: "Cortona" },
      position: { latitude: 43.2755, longitude: 11.986 },
      contacts: ["contatti-maec"],
    },
  },
];
