import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of topics. */
export const topicText = defineMessages({
  it: { responsible: "Unità organizzativa responsabile", featured: "In evidenza" },
  en: { responsible: "Office in charge", featured: "Featured" },
  de: {
    responsible: "Zuständige Organisationseinheit",
    featured: "Im Blickpunkt",
  },
  fr: {
    responsible: "Unité responsable",
    featured: "À la une",
  },
  es: {
    responsible: "Unidad responsable",
    featured: "Destacado",
  },
});
