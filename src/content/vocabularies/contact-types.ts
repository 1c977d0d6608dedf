import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipi punto di contatto. Source: Modello Comuni, taxonomies. */
export const contactTypes = terms(
  `
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
`,
  translatedNames(`
telefono | Telefon | Téléphone | Teléfono
email | E-Mail | E-mail | Correo electrónico
pec | Zertifizierte E-Mail (PEC) | E-mail certifié (PEC) | Correo certificado (PEC)
fax | Fax | Fax | Fax
indirizzo | Adresse | Adresse | Dirección
url | Website | Site web | Sitio web
`),
);
