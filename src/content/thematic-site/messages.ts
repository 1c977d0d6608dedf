import { fieldTexts } from "../fields/labels.ts";

export const thematicSiteNames = {
  singular: { it: "Sito tematico", en: "Thematic site" },
  plural: { it: "Siti tematici", en: "Thematic sites" },
} as const;

export const thematicSiteTexts = fieldTexts({
  hosted:
    "Sito di questa installazione | Site of this installation | Scelga qui il sito del museo o del festival fatto con questo programma: l'indirizzo segue da solo. | Choose here the site of the museum or festival made with this program: its address follows by itself.",
  url: "Oppure indirizzo del sito | Or address of the site | Comincia con https:// | It begins with https://",
  body: "Descrizione estesa | Full description",
  offices: "Ufficio che lo cura | Office in charge",
});
