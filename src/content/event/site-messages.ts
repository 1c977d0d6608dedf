import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of events. Italian titles: Modello Comuni, page of Evento. */
export const eventText = defineMessages({
  it: {
    what: "Cos'è",
    place: "Luogo",
    when: "Date e orari",
    hours: "Orari",
    costs: "Costi",
    appointments: "Appuntamenti",
    partOf: "Fa parte di",
    organizedBy: "Organizzato da",
    people: "Persone dell'amministrazione",
    over: "Evento concluso",
    running: "In corso",
  },
  en: {
    what: "What it is",
    place: "Place",
    when: "Dates and times",
    hours: "Times",
    costs: "Costs",
    appointments: "Programme",
    partOf: "Part of",
    organizedBy: "Organised by",
    people: "People of the administration",
    over: "This event is over",
    running: "Happening now",
  },
});
