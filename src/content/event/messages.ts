import { defineMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const eventNames = { singular: { it: "Evento", en: "Event" }, plural: { it: "Eventi", en: "Events" } } as const;

export const eventTexts = fieldTexts({
  eventType: "Tipo di evento | Type of event",
  subtitle: "Sottotitolo | Subtitle",
  startsAt: "Inizio | Start",
  endsAt: "Fine | End | Vuoto se non ha una fine stabilita. | Empty if the end is open.",
  allDay: "Tutto il giorno | All day",
  hours: "Orari | Times",
  body: "Descrizione completa | Full description",
  audience: "A chi è rivolto | Who it is for",
  parent: "Parte dell'evento | Part of the event",
  places: "Luogo dell'evento | Place",
  people: "Persone dell'amministrazione | People of the administration",
  costs:
    "Costi | Costs | Se è gratuito aggiunga una riga con prezzo «Gratuito». | If it is free, add a row with the price “Free”.",
  costTitle: "Biglietto | Ticket",
  price: "Prezzo | Price",
  costDescription: "Nota | Note",
  organizers: "Organizzato da | Organised by",
  externalOrganizer: "Organizzatore esterno | External organiser",
  attachments: "Documenti allegati | Attachments",
  gallery: "Galleria di immagini | Picture gallery",
});

export const eventMessages = defineMessages({
  it: { endBeforeStart: "La fine viene prima dell'inizio: corregga una delle due date." },
  en: { endBeforeStart: "The end is before the start: please correct one of the dates." },
});
