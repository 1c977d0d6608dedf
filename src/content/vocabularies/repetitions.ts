import { terms } from "./term.ts";

/** How an event comes again, by the frequencies of iCalendar. Source: RFC 5545, section 3.3.10 */
export const repetitions = terms(`
DAILY | Ogni giorno | Every day
WEEKLY | Ogni settimana | Every week
MONTHLY | Ogni mese | Every month
YEARLY | Ogni anno | Every year
`);
