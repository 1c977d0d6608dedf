import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of places. Italian titles: Modello Comuni, page of Luogo. */
export const placeText = defineMessages({
  it: {
    access: "Modalità di accesso",
    where: "Dove",
    responsible: "Struttura responsabile",
    seatOf: "Sede di",
    events: "Eventi in questo luogo",
    related: "Luoghi collegati",
  },
  en: {
    access: "How to get in",
    where: "Where",
    responsible: "Office in charge",
    seatOf: "Seat of",
    events: "Events at this place",
    related: "Related places",
  },
});
