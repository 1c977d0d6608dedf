import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of people. Italian titles: Modello Comuni, page of Persona pubblica. */
export const personText = defineMessages({
  it: {
    role: "Ruolo",
    past: "Incarichi conclusi",
    memberOf: "Organizzazione di riferimento",
    skills: "Competenze",
    declarationsOf: "Dichiarazioni del {{year}}",
    otherDeclarations: "Altre dichiarazioni",
    headOf: "Responsabile di",
    powers: "Deleghe",
    biography: "Biografia",
    curriculum: "Curriculum vitae",
  },
  en: {
    role: "Role",
    past: "Past appointments",
    memberOf: "Belongs to",
    skills: "Skills",
    declarationsOf: "Declarations of {{year}}",
    otherDeclarations: "Other declarations",
    headOf: "Head of",
    powers: "Delegated powers",
    biography: "Biography",
    curriculum: "Curriculum vitae",
  },
});
