import { defineMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const settingsTexts = fieldTexts({
  identity: "Ente | Municipality",
  municipality: "Nome completo | Full name | Per esempio: Comune di Cortona. | For example: Comune di Cortona.",
  placeName: "Nome del luogo | Name of the place | Per esempio: Cortona. | For example: Cortona.",
  regionGroup: "Ente superiore (regione) | Body above (region)",
  label: "Nome | Name",
  url: "Indirizzo del sito | Web address",
  codes: "Codici | Codes",
  istat: "Codice ISTAT | ISTAT code",
  ipa: "Codice IPA | IPA code",
  fiscal: "Codice fiscale | Fiscal code",
  vat: "Partita IVA | VAT number",
  contactsTab: "Recapiti | Contacts",
  address: "Indirizzo | Address",
  phone: "Telefono | Telephone",
  email: "Email | Email",
  pec: "PEC | Certified email (PEC)",
  look: "Aspetto | Look",
  primaryColor:
    "Colore principale | Main colour | Codice come #0066cc; abbastanza scuro per il testo bianco. | A code such as #0066cc; dark enough for white text.",
  coatOfArms: "Stemma | Coat of arms",
  languages: "Lingue del sito | Languages of the site",
  profiles: "Profili social | Social profiles",
  network: "Rete | Network",
  demonstration:
    "Questa è una dimostrazione | This is a demonstration | Su ogni pagina compare che il sito non è quello vero. | Every page says that this is not the real site.",
  highlights: "In evidenza in home page | On the home page",
  accessibilityStatementUrl: "Dichiarazione di accessibilità (AgID) | Accessibility statement (AgID)",
});

export const settingsMessages = defineMessages({
  it: {
    badColor: "Scriva il colore come # seguito da sei cifre, per esempio #0066cc.",
    paleColor: "Con questo colore il testo bianco non si legge bene: ne scelga uno più scuro.",
  },
  en: {
    badColor: "Please write the colour as # and six digits, for example #0066cc.",
    paleColor: "White text cannot be read well on this colour: please choose a darker one.",
  },
});
