/** A newsletter list of the demonstration. */
export interface DemoList {
  readonly site: string;
  readonly nameIt: string;
  readonly nameEn: string;
  readonly descriptionIt: string;
  readonly descriptionEn: string;
  readonly isPress: boolean;
  /** What goes out to it by itself when it is published. */
  readonly kinds: readonly string[];
}

export const demoLists: readonly DemoList[] = [
  {
    ...{ site: "comune", nameIt: "Notizie dal Comune", nameEn: "News from the municipality", isPress: false },
    descriptionIt: "Avvisi, lavori e scadenze, quando escono o una volta al giorno",
    descriptionEn: "Notices, works and deadlines, as they come out or once a day",
    kinds: ["news"],
  },
  {
    ...{ site: "comune", nameIt: "Comunicati per la stampa", nameEn: "Press releases", isPress: true, kinds: [] },
    descriptionIt: "Per i giornalisti accreditati, anche prima della fine di un embargo",
    descriptionEn: "For accredited journalists, also before an embargo ends",
  },
  {
    ...{ site: "museo", nameIt: "Mostre ed eventi del museo", nameEn: "Exhibitions and events", isPress: false },
    descriptionIt: "Una lettera per ogni mostra che apre",
    descriptionEn: "A letter for each exhibition that opens",
    kinds: ["event"],
  },
];

/** Topics of notifications of the demonstration. */
export const demoTopics = [
  {
    site: "comune",
    nameIt: "Allerte e strade chiuse",
    nameEn: "Warnings and closed roads",
    urgency: "high",
    hours: 12,
  },
  { site: "museo", nameIt: "Aperture straordinarie", nameEn: "Special openings", urgency: "normal", hours: 48 },
] as const;
