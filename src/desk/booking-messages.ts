import { defineMessages } from "#src/kernel/messages.ts";

/** Sentences of the desk about appointments. */
export const bookingDeskMessages = defineMessages({
  it: {
    badTime: "Scriva l'ora con due cifre per le ore e due per i minuti, per esempio 09:30.",
    badCalendar: "Il calendario non è completo: controlli questo campo e salvi di nuovo.",
    title: "Appuntamenti prenotati",
    intro: "Chi viene, da oggi in poi. Ogni appuntamento è cancellato 30 giorni dopo; non lo copi altrove.",
    noCalendars: "Nessun calendario Le è affidato: un amministratore può aggiungerLa fra le persone dell'ufficio.",
    none: "Nessun appuntamento.",
    when: "Quando",
    who: "Chi",
    what: "Motivo",
    cancelled: "annullato",
  },
  en: {
    badTime: "Please write the time with two digits for hours and two for minutes, such as 09:30.",
    badCalendar: "The calendar is not complete: please check this field and save again.",
    title: "Booked appointments",
    intro: "Who comes, from today on. Each appointment is deleted 30 days after it; please copy it nowhere else.",
    noCalendars: "No calendar is entrusted to you: an administrator can add you to the people of the office.",
    none: "No appointment.",
    when: "When",
    who: "Who",
    what: "Reason",
    cancelled: "cancelled",
  },
});

/** Names of the fields of a booking calendar. */
export const bookingDeskLabels = {
  group: { it: "Appuntamenti", en: "Appointments" },
  calendar: { it: "Calendario di prenotazione", en: "Booking calendar" },
  calendars: { it: "Calendari di prenotazione", en: "Booking calendars" },
  title: { it: "Ufficio o sportello", en: "Office or counter" },
  isOpen: { it: "Si può prenotare", en: "Can be booked" },
  place: { it: "Dove presentarsi", en: "Where to come" },
  bring: { it: "Che cosa portare", en: "What to bring" },
  subjects: { it: "Motivi fra cui scegliere", en: "Reasons to choose from" },
  subject: { it: "Motivo", en: "Reason" },
  opening: { it: "Orari della settimana", en: "Weekly times" },
  weekday: { it: "Giorno", en: "Day" },
  from: { it: "Dalle (09:00)", en: "From (09:00)" },
  until: { it: "Alle (12:30)", en: "Until (12:30)" },
  minutes: { it: "Durata di un appuntamento, in minuti", en: "Length of an appointment, in minutes" },
  capacity: { it: "Persone nello stesso orario", en: "People at the same time" },
  noticeHours: { it: "Preavviso minimo, in ore", en: "Minimum notice, in hours" },
  daysAhead: { it: "Prenotabile da quanti giorni prima", en: "Bookable how many days before" },
  closed: { it: "Giorni di chiusura, oltre alle feste nazionali", en: "Closing days, beside national holidays" },
  day: { it: "Giorno", en: "Day" },
  clerks: {
    it: "Persone dell'ufficio, che vedono chi viene",
    en: "People of the office, who see who comes",
  },
  weekdays: {
    1: { it: "lunedì", en: "Monday" },
    2: { it: "martedì", en: "Tuesday" },
    3: { it: "mercoledì", en: "Wednesday" },
    4: { it: "giovedì", en: "Thursday" },
    5: { it: "venerdì", en: "Friday" },
    6: { it: "sabato", en: "Saturday" },
    7: { it: "domenica", en: "Sunday" },
  },
} as const;
