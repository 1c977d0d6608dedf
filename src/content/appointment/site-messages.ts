import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of appointments. */
export const appointmentText = defineMessages({
  it: {
    appointment: "Incarico",
    person: "Persona",
    type: "Tipo di incarico",
    office: "Unità organizzativa",
    headOf: "Responsabile della struttura",
    period: "Durata",
    installed: "Insediamento",
    act: "Atto di nomina",
    pay: "Compensi",
    travel: "Importi di viaggio o di servizio",
    held: "In corso",
    coming: "Non ancora iniziato",
    past: "Concluso",
  },
  en: {
    appointment: "Appointment",
    person: "Person",
    type: "Kind of appointment",
    office: "Office",
    headOf: "Head of",
    period: "Term",
    installed: "Took office on",
    act: "Act of appointment",
    pay: "Pay",
    travel: "Travel and service expenses",
    held: "In office",
    coming: "Not yet begun",
    past: "Ended",
  },
});
