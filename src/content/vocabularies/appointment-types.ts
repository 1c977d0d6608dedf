import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipi di incarico. Source: Modello Comuni, taxonomies. */
export const appointmentTypes = terms(
  `
politico | Politico | Political
amministrativo | Amministrativo | Administrative
altro | Altro | Other
`,
  translatedNames(`
politico | Politisch | Politique | Político
amministrativo | Verwaltung | Administratif | Administrativo
altro | Anderes | Autre | Otro
`),
);
