import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const eventNames = { singular: { it: "Evento", en: "Event" }, plural: { it: "Eventi", en: "Events" } } as const;

export const eventTexts = fieldTexts({
  eventType: "Tipo di evento | Type of event | Scelga la voce più precisa. | Choose the most precise one.",
  subtitle: "Sottotitolo | Subtitle",
  dates: "Date | Dates",
  standing:
    "Svolgimento | Whether it takes place | Un evento annunciato non si ritira: chi lo cerca deve leggere che è annullato o rinviato. Vuoto: si tiene come previsto. | Do not withdraw an event that was announced: who looks for it should read that it is cancelled or postponed. Empty: it takes place as planned.",
  standingNote:
    "Che cosa deve sapere chi voleva venire | What people who wanted to come should know | Per esempio il motivo, e come avere il rimborso del biglietto. | For example why, and how a ticket is refunded.",
  previousStartsAt:
    "Era previsto per | Was planned for | Se c'è già una nuova data: qui quella di prima, in «Inizio» la nuova. Vuoto: rinviato a data da stabilire. | If there is a new date already: the earlier one here, the new one in “Start”. Empty: postponed without a date yet.",
  startsAt: "Inizio | Start | Della prima data, se ce n'è più di una. | Of the first date, if there are several.",
  endsAt: "Fine | End | Vuoto se non ha una fine stabilita. | Empty if the end is open.",
  allDay: "Tutto il giorno | All day",
  recurrence:
    "Si ripete | Repeats | Per un mercato, un corso, una rassegna: indichi ogni quanto e fino a quando. | For a market or a course: say how often and until when.",
  frequency: "Ogni quanto | How often",
  interval:
    "Uno ogni | One in | 2 con «Ogni settimana» vuol dire a settimane alterne. | 2 with “Every week” means every second week.",
  weekdays:
    "Nei giorni | On these days | Vuoto: lo stesso giorno della prima data. | Empty: the day of the first date.",
  until: "Fino al | Until",
  skipped: "Giorni esclusi | Days left out",
  day: "Giorno | Day",
  otherDates:
    "Altre date | Other dates | Date singole oltre alla prima e a quelle che si ripetono. | Single dates beside the first and those that repeat.",
  hours: "Orari | Times",
  body: "Descrizione completa | Full description",
  audience: "A chi è rivolto | Who it is for",
  programme:
    "Programma | Programme | Gli appuntamenti che hanno una pagina propria compaiono da soli: li crei indicando questo evento come «Parte dell'evento». | Events with a page of their own appear by themselves: create them as part of this event.",
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
  politicalBodies: "Organi politici coinvolti | Political bodies involved",
  patrons: "Patrocinato da | Under the patronage of",
  sponsors: "Sponsor | Sponsors",
  supporterName: "Nome | Name",
  url: "Indirizzo del sito | Address of the site",
  supportedBy: "Con il sostegno di | Supported by",
  attachments: "Documenti allegati | Attachments",
  gallery: "Galleria di immagini | Picture gallery",
});

export const eventMessages = defineDeskMessages({
  it: {
    partOfItself: "Un evento non può far parte di sé stesso: scelga un altro evento o lasci vuoto.",
    groupType: "«{{type}}» è una voce generale: se può, scelga quella più precisa tra le sue.",
    tooManyDates: "L'evento avrebbe più di {{most}} date: scelga un giorno più vicino in «Fino al».",
    earlierDate: "Questa data viene prima della prima: metta la più vicina in «Inizio».",
    noReason: "Aggiunga una frase per chi voleva venire: il motivo, e dove chiedere.",
    sameDate: "La data di prima e «Inizio» sono uguali: scriva in «Inizio» la nuova, o lasci vuota quella di prima.",
    noDate: "Tutte le date sono tra i giorni esclusi: ne lasci almeno una.",
  },
  en: {
    partOfItself: "An event cannot be part of itself: please choose another or leave it empty.",
    groupType: "“{{type}}” is a general term: please choose a more precise one of its own if you can.",
    tooManyDates: "The event would have more than {{most}} dates: please choose an earlier day in “Until”.",
    earlierDate: "This date comes before the first one: please put the earliest in “Start”.",
    noReason: "Please add a sentence for people who wanted to come: why, and where to ask.",
    sameDate:
      "The earlier date and “Start” are the same: please put the new one in “Start”, or leave the earlier one empty.",
    noDate: "All dates are among the days left out: please keep at least one.",
  },
});
