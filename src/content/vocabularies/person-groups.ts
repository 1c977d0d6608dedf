import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Where a person stands in the page tree; each code ends the key of its section. Source: Modello Comuni, page tree */
export const personGroups = terms(
  `
politici | Politici | Politicians
personale-amministrativo | Personale amministrativo | Administrative staff
`,
  translatedNames(`
politici | Politikerinnen und Politiker | Élus | Políticos
personale-amministrativo | Verwaltungspersonal | Personnel administratif | Personal administrativo
`),
);
