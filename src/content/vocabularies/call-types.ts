import { terms } from "./term.ts";

/** Tipologie di bando. Source: Modello Comuni as its implementations have it, type Bando; D.Lgs. 33/2013 artt. 19, 26, 37 */
export const callTypes = terms(`
concorso | Bando di concorso | Public competition
gara | Bando di gara | Call for tenders
contributi | Contributi e vantaggi economici | Grants and economic benefits
alloggi | Assegnazione di alloggi e spazi | Allocation of homes and premises
manifestazione-interesse | Manifestazione di interesse | Expression of interest
incarichi | Incarichi e collaborazioni | Assignments
volontariato | Volontariato e servizio civile | Volunteering and civil service
altro | Altro avviso pubblico | Other public notice
`);
