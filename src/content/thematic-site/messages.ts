import { fieldTexts } from "../fields/labels.ts";

export const thematicSiteNames = {
  singular: { it: "Sito tematico", en: "Thematic site" },
  plural: { it: "Siti tematici", en: "Thematic sites" },
} as const;

export const thematicSiteTexts = fieldTexts({
  url: "Indirizzo del sito | Address of the site | Comincia con https:// | It begins with https://",
  body: "Descrizione estesa | Full description",
  offices: "Ufficio che lo cura | Office in charge",
});
