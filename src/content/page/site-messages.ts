import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of free pages. */
export const pageText = defineMessages({
  it: { body: "Contenuto", offices: "A cura di", related: "Pagine collegate" },
  en: { body: "Content", offices: "Written by", related: "Related pages" },
  de: {
    body: "Inhalt",
    offices: "Verfasst von",
    related: "Verwandte Seiten",
  },
  fr: {
    body: "Contenu",
    offices: "Rédigé par",
    related: "Pages liées",
  },
  es: {
    body: "Contenido",
    offices: "Redactado por",
    related: "Páginas relacionadas",
  },
});
