import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const siteNames = {
  singular: { it: "Sito", en: "Site" },
  plural: { it: "Siti", en: "Sites" },
} as const;

export const siteTexts = fieldTexts({
  identity: "Sito | Site",
  key: "Sigla | Key | Lettere minuscole, per esempio museo. Non si cambia più: per provare, il sito risponde a museo.localhost. | Small letters, such as museo. It never changes: to try it out, the site answers at museo.localhost.",
  name: "Nome | Name | Compare in testa a ogni pagina. | Shown at the head of every page.",
  tagline: "Una riga sotto il nome | A line below the name",
  hosts:
    "Nomi host | Host names | Per esempio museo.comune.esempio.it, senza https://. Il primo compare negli indirizzi delle pagine. | Such as museo.comune.example, without https://. The first one stands in the addresses of the pages.",
  host: "Nome host | Host name",
  isOpen:
    "Il sito è aperto | The site is open | Finché è chiuso nessuno lo vede e i suoi contenuti non compaiono altrove. | While it is closed nobody sees it, and its content is shown nowhere else.",
  look: "Aspetto | Look",
  primaryColor:
    "Colore principale | Main colour | Codice come #0066cc; abbastanza scuro per il testo bianco. | A code such as #0066cc; dark enough for white text.",
  coatOfArms: "Logo | Logo",
  languages: "Lingue del sito (l'italiano c'è sempre) | Languages of the site (Italian is always one)",
  highlights: "In evidenza in home page | On the home page",
  menuTab: "Menu | Menu",
  menu: "Voci del menu | Entries of the menu | Ogni voce porta a una sezione, a una pagina oppure a un indirizzo. | Each entry leads to a section, a page or an address.",
  label:
    "Testo della voce | Text of the entry | Se lo lascia vuoto compare il titolo di ciò a cui porta. | Left empty, the title of what it leads to is shown.",
  section: "Sezione | Section",
  page: "Pagina | Page",
  url: "Indirizzo | Address",
  contacts: "Recapiti | Contacts",
  address: "Indirizzo | Address",
  phone: "Telefono | Telephone",
  email: "Email | Email",
  pec: "PEC | Certified email (PEC)",
  profiles: "Profili social | Social profiles",
  network: "Rete | Network",
});

export const siteMessages = defineDeskMessages({
  it: {
    badKey: "La sigla ha da 2 a 30 lettere minuscole, cifre o trattini e comincia con una lettera, per esempio museo.",
    keyTaken: "Questa sigla è già di un altro sito: ne scelga un'altra.",
    keyFixed: "La sigla non si cambia: sta negli indirizzi e nel registro. Può cambiare il nome.",
    noHost: "Scriva almeno un nome host, per esempio museo.comune.esempio.it.",
    badHost: "«{{host}}» non è un nome host: scriva per esempio museo.comune.esempio.it, senza https:// e senza porta.",
    hostTaken: "«{{host}}» è già di un altro sito: lo tolga di là oppure ne scelga un altro.",
    badColor: "Scriva il colore come # seguito da sei cifre, per esempio #0066cc.",
    paleColor: "Con questo colore il testo bianco non si legge bene: scelga per esempio {{color}}.",
    badEmail: "Scriva un indirizzo email intero, per esempio info@museo.esempio.it.",
    nowhere: "Dica dove porta la voce: una sezione, una pagina oppure un indirizzo che comincia con https:// o con /.",
    closed: "Il sito è stato chiuso.",
  },
  en: {
    badKey: "The key has 2 to 30 small letters, digits or hyphens and begins with a letter, such as museo.",
    keyTaken: "Another site has this key: please choose another one.",
    keyFixed: "The key never changes: it is in addresses and in the register. You may change the name.",
    noHost: "Please write at least one host name, such as museo.comune.example.",
    badHost: "“{{host}}” is no host name: please write for example museo.comune.example, without https:// and port.",
    hostTaken: "“{{host}}” is another site's: please remove it there, or choose another one.",
    badColor: "Please write the colour as # and six digits, for example #0066cc.",
    paleColor: "White text cannot be read well on this colour: please choose for example {{color}}.",
    badEmail: "Please write a whole e-mail address, such as info@museo.example.",
    nowhere: "Please say where the entry leads: a section, a page, or an address that begins with https:// or /.",
    closed: "The site was closed.",
  },
});
