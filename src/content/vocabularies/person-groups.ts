import { terms } from "./term.ts";

/** Where a person stands in the page tree; each code ends the key of its section. Source: Modello Comuni, page tree */
export const personGroups = terms(`
politici | Politici | Politicians
personale-amministrativo | Personale amministrativo | Administrative staff
`);
