import { terms } from "./term.ts";

/** Tipi punto di contatto. Source: Modello Comuni, taxonomies. */
export const contactTypes = terms(`
telefono | Telefono | Telephone
email | Email | Email
pec | PEC | Certified email (PEC)
fax | Fax | Fax
indirizzo | Indirizzo | Address
url | Sito web | Website
whatsapp | WhatsApp | WhatsApp
telegram | Telegram | Telegram
skype | Skype | Skype
linkedin | LinkedIn | LinkedIn
twitter | X (Twitter) | X (Twitter)
`);
