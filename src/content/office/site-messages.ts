import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of offices. Italian titles: Modello Comuni, page of Unità organizzativa. */
export const officeText = defineMessages({
  it: {
    does: "Cosa fa",
    structure: "Struttura",
    partOf: "Fa parte di",
    contains: "Comprende",
    assessors: "Assessore di riferimento",
    heads: "Responsabile",
    staff: "Persone che compongono la struttura",
    otherSeats: "Altre sedi",
    news: "Novità",
  },
  en: {
    does: "What it does",
    structure: "Structure",
    partOf: "Part of",
    contains: "Includes",
    assessors: "Member of the executive in charge",
    heads: "Head",
    staff: "People who work here",
    otherSeats: "Other seats",
    news: "News",
  },
});
