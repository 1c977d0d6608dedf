import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Units of the length of a stage. Source: Modello Comuni, type Servizio, fasi. */
export const durationUnits = terms(
  `
ore | Ore | Hours
giorni | Giorni | Days
settimane | Settimane | Weeks
mesi | Mesi | Months
`,
  translatedNames(`
ore | Stunden | Heures | Horas
giorni | Tage | Jours | Días
settimane | Wochen | Semaines | Semanas
mesi | Monate | Mois | Meses
`),
);
