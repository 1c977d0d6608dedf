import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of thematic sites. */
export const thematicSiteText = defineMessages({
  it: { kind: "Sito tematico", visit: "Vai al sito", open: "Apri {{title}}", office: "Ufficio che lo cura" },
  en: { kind: "Thematic site", visit: "Go to the site", open: "Open {{title}}", office: "Office in charge" },
  de: {
    kind: "Themenwebsite",
    visit: "Zur Website",
    open: "{{title}} öffnen",
    office: "Zuständiges Amt",
  },
  fr: {
    kind: "Site thématique",
    visit: "Aller sur le site",
    open: "Ouvrir {{title}}",
    office: "Service responsable",
  },
  es: {
    kind: "Sitio temático",
    visit: "Ir al sitio",
    open: "Abrir {{title}}",
    office: "Oficina responsable",
  },
});
