import { terms } from "./term.ts";

/** Tipi di notizia. The code is the last part of the section's key. Source: Modello Comuni, taxonomies. */
export const newsTypes = terms(`
notizie | Notizia | News article
comunicati | Comunicato | Press release
avvisi | Avviso | Notice
`);
