import { terms } from "./term.ts";

/** Units of the length of a stage. Source: Modello Comuni, type Servizio, fasi. */
export const durationUnits = terms(`
ore | Ore | Hours
giorni | Giorni | Days
settimane | Settimane | Weeks
mesi | Mesi | Months
`);
