import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of people. Italian titles: Modello Comuni, page of Persona pubblica. */
export const personText = defineMessages({
  it: {
    role: "Ruolo",
    past: "Incarichi conclusi",
    headOf: "Responsabile di",
    powers: "Deleghe",
    biography: "Biografia",
    pay: "Compensi",
    office: "Ufficio",
    period: "Periodo",
    type: "Tipo di incarico",
    curriculum: "Curriculum vitae",
  },
  en: {
    role: "Role",
    past: "Past appointments",
    headOf: "Head of",
    powers: "Delegated powers",
    biography: "Biography",
    pay: "Pay",
    office: "Office",
    period: "Term",
    type: "Kind of appointment",
    curriculum: "Curriculum vitae",
  },
});
