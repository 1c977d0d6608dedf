import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** How an event comes again, by the frequencies of iCalendar. Source: RFC 5545, section 3.3.10 */
export const repetitions = terms(
  `
DAILY | Ogni giorno | Every day
WEEKLY | Ogni settimana | Every week
MONTHLY | Ogni mese | Every month
YEARLY | Ogni anno | Every year
`,
  translatedNames(`
DAILY | Jeden Tag | Chaque jour | Cada día
WEEKLY | Jede Woche | Chaque semaine | Cada semana
MONTHLY | Jeden Monat | Chaque mois | Cada mes
YEARLY | Jedes Jahr | Chaque année | Cada año
`),
);
