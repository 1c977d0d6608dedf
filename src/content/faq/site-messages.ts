import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of frequent questions. */
export const faqText = defineMessages({
  it: { answer: "Risposta", offices: "Ufficio responsabile" },
  en: { answer: "Answer", offices: "Office in charge" },
  de: {
    answer: "Antwort",
    offices: "Zuständiges Amt",
  },
  fr: {
    answer: "Réponse",
    offices: "Service responsable",
  },
  es: {
    answer: "Respuesta",
    offices: "Oficina responsable",
  },
});
