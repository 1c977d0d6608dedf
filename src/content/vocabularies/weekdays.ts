import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Days of the week by their iCalendar codes, Monday first. Source: RFC 5545, section 3.3.10 */
export const weekdays = terms(
  `
MO | lunedì | Monday
TU | martedì | Tuesday
WE | mercoledì | Wednesday
TH | giovedì | Thursday
FR | venerdì | Friday
SA | sabato | Saturday
SU | domenica | Sunday
`,
  translatedNames(`
MO | Montag | lundi | lunes
TU | Dienstag | mardi | martes
WE | Mittwoch | mercredi | miércoles
TH | Donnerstag | jeudi | jueves
FR | Freitag | vendredi | viernes
SA | Samstag | samedi | sábado
SU | Sonntag | dimanche | domingo
`),
);
