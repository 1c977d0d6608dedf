import { terms } from "./term.ts";

/** Whether an event that was announced takes place. Source: schema.org, EventStatusType; RFC 5545, section 3.8.1.11 */
export const eventStandings = terms(`
confirmed | Si tiene come previsto | Takes place as planned
cancelled | Annullato | Cancelled
postponed | Rinviato | Postponed
`);
