import { terms } from "./term.ts";

/** Tipi di incarico. Source: Modello Comuni, taxonomies. */
export const appointmentTypes = terms(`
politico | Politico | Political
amministrativo | Amministrativo | Administrative
altro | Altro | Other
`);
