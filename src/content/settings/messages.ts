import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const settingsTexts = fieldTexts({
  identity: "Ente | Municipality",
  municipality: "Nome completo | Full name | Per esempio: Comune di Cortona. | For example: Comune di Cortona.",
  placeName: "Nome del luogo | Name of the place | Per esempio: Cortona. | For example: Cortona.",
  province: "Provincia | Province | Due lettere, per esempio AR. | Two letters, such as AR.",
  patronDay:
    "Giorno del patrono | Patron saint's day | Giorno e mese, per esempio 22/02: gli uffici risultano chiusi e non si prenotano appuntamenti. | Day and month, such as 22/02: offices are shown as closed, and no appointments are offered.",
  regionGroup: "Ente superiore (regione) | Body above (region)",
  label: "Nome | Name",
  url: "Indirizzo del sito | Web address",
  codes: "Codici | Codes",
  istat: "Codice ISTAT | ISTAT code | Sei cifre, per esempio 051017. | Six digits, such as 051017.",
  ipa: "Codice IPA | IPA code | Per esempio c_d077: si trova su indicepa.gov.it. | Such as c_d077: found at indicepa.gov.it.",
  cadastral:
    "Codice catastale | Cadastral code | Una lettera e tre cifre, per esempio D077. | A letter and three digits, such as D077.",
  fiscal: "Codice fiscale | Fiscal code | Undici cifre. | Eleven digits.",
  vat: "Partita IVA | VAT number | Undici cifre; può mancare. | Eleven digits; may be left out.",
  contactsTab: "Recapiti | Contacts",
  address: "Indirizzo | Address",
  phone: "Telefono | Telephone",
  email: "Email | Email",
  pec: "PEC | Certified email (PEC)",
  look: "Aspetto | Look",
  primaryColor:
    "Colore principale | Main colour | Codice come #0066cc; abbastanza scuro per il testo bianco. | A code such as #0066cc; dark enough for white text.",
  coatOfArms: "Stemma | Coat of arms",
  languages: "Lingue del sito (l'italiano c'è sempre) | Languages of the site (Italian is always one)",
  profiles: "Profili social | Social profiles",
  network: "Rete | Network",
  demonstration:
    "Questa è una dimostrazione | This is a demonstration | Su ogni pagina compare che il sito non è quello vero. | Every page says that this is not the real site.",
  highlights: "In evidenza in home page | On the home page",
  accessibilityStatementUrl: "Dichiarazione di accessibilità (AgID) | Accessibility statement (AgID)",
});

export const settingsMessages = defineDeskMessages({
  it: {
    badColor: "Scriva il colore come # seguito da sei cifre, per esempio #0066cc.",
    paleColor: "Con questo colore il testo bianco non si legge bene: scelga per esempio {{color}}.",
    "bad.istat": "Il codice ISTAT ha sei cifre: tre della provincia e tre del Comune, zeri compresi.",
    "bad.ipa": "Il codice IPA ha lettere, cifre e trattini bassi, per esempio c_d077: lo cerchi su indicepa.gov.it.",
    "bad.cadastral": "Il codice catastale ha una lettera e tre cifre, per esempio D077.",
    "bad.fiscal": "Il codice fiscale non torna: ha undici cifre e l'ultima dipende dalle altre. Lo ricontrolli.",
    "bad.vat": "La partita IVA non torna: ha undici cifre e l'ultima dipende dalle altre. La ricontrolli.",
    "bad.email": "Scriva un indirizzo email intero, per esempio urp@comune.esempio.it.",
    "bad.patronDay": "Scriva il giorno del patrono come giorno/mese, per esempio 22/02.",
    "bad.province": "Scriva la sigla della provincia, due lettere, per esempio AR.",
  },
  en: {
    badColor: "Please write the colour as # and six digits, for example #0066cc.",
    paleColor: "White text cannot be read well on this colour: please choose for example {{color}}.",
    "bad.istat": "The ISTAT code has six digits: three of the province and three of the municipality, zeros included.",
    "bad.ipa": "The IPA code has letters, digits and underscores, such as c_d077: look it up at indicepa.gov.it.",
    "bad.cadastral": "The cadastral code has a letter and three digits, such as D077.",
    "bad.fiscal":
      "The fiscal code is not right: it has eleven digits, and the last follows from the others. Please check it.",
    "bad.vat":
      "The VAT number is not right: it has eleven digits, and the last follows from the others. Please check it.",
    "bad.email": "Please write a whole e-mail address, such as urp@comune.esempio.it.",
    "bad.patronDay": "Please write the patron saint's day as day/month, such as 22/02.",
    "bad.province": "Please write the two letters of the province, such as AR.",
  },
});
