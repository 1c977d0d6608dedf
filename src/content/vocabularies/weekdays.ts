import { terms } from "./term.ts";

/** Days of the week by their iCalendar codes, Monday first. Source: RFC 5545, section 3.3.10 */
export const weekdays = terms(`
MO | lunedì | Monday
TU | martedì | Tuesday
WE | mercoledì | Wednesday
TH | giovedì | Thursday
FR | venerdì | Friday
SA | sabato | Saturday
SU | domenica | Sunday
`);
