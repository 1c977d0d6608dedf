import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const serviceNames = {
  singular: { it: "Servizio", en: "Service" },
  plural: { it: "Servizi", en: "Services" },
} as const;

export const serviceTexts = fieldTexts({
  category:
    "Categoria del servizio | Category | Decide l'indirizzo della pagina e il percorso in alto. | Decides the page's address and the trail above it.",
  otherCategories:
    "Altre categorie | Other categories | Il servizio compare anche nei loro elenchi. | The service is listed under them too.",
  subtitle: "Sottotitolo | Subtitle",
  active:
    "Servizio attivo | Service available | Tolga la spunta quando il servizio non si può usare: la pagina lo dirà, con il motivo. | Untick it when the service cannot be used: the page will say so, and why.",
  inactiveReason:
    "Motivo per cui non è attivo | Why it is not available | Obbligatorio se il servizio non è attivo. | Required when the service is not available.",
  audience: "A chi è rivolto | Who it is for",
  applicants: "Chi può presentare la richiesta | Who can apply",
  body: "Descrizione estesa | Full description",
  geographicCoverage:
    "Copertura geografica | Area covered | Se lo lascia vuoto vale tutto il territorio del Comune. | Left empty, it is the whole municipality.",
  howTo: "Come fare | How to",
  needed: "Cosa serve | What you need",
  neededItems: "Elenco di cosa serve | List of what you need",
  item: "Voce | Item",
  obtained: "Cosa si ottiene | What you get",
  outcomeProcedures: "Procedure collegate all'esito | What happens after",
  timing: "Tempi e scadenze | Timing and deadlines",
  stages: "Fasi | Stages",
  stageTitle: "Fase | Stage",
  stageDescription: "Descrizione | Description",
  duration: "Quanto dura | How long | Un numero: l'unità si sceglie accanto. | A number: the unit is chosen beside it.",
  unit: "Unità | Unit | Se non la sceglie sono giorni. | Days, if you choose none.",
  stageDate:
    "Data di scadenza | Deadline | Se c'è una data, la pagina mostra quella e non la durata. | With a date, the page shows it instead of the length.",
  costs: "Quanto costa | Cost",
  constraints: "Vincoli | Conditions",
  specialCases: "Casi particolari | Special cases",
  access:
    "Accedi al servizio | Access the service | Indichi almeno un modo: digitale, allo sportello o su appuntamento. | Give at least one way: online, at an office or by appointment.",
  onlineAccess: "Canale digitale | Online",
  onlineIntro: "Introduzione | Introduction",
  onlineLabel: "Testo del pulsante | Button text",
  onlineUrl: "Indirizzo del canale digitale | Online address",
  physicalAccess: "Canale fisico | At an office",
  physicalIntro: "Introduzione | Introduction",
  physicalOffices: "Uffici | Offices",
  physicalPlaces:
    "Luoghi | Places | Se ci si rivolge a un luogo che non è la sede di un ufficio. | If people go to a place that is not an office's seat.",
  booking: "Prenotazione di un appuntamento | Booking an appointment",
  bookingOffered: "Si può prenotare un appuntamento | An appointment can be booked",
  bookingIntro:
    "Testo | Text | Per esempio: l'appuntamento dura venti minuti. | For example: an appointment lasts twenty minutes.",
  bookingUrl:
    "Indirizzo per prenotare | Where to book | Se lo lascia vuoto il pulsante porta alla pagina di prenotazione del sito. | Left empty, the button leads to the site's booking page.",
  conditions: "Condizioni di servizio (file) | Terms of service (file)",
  offices: "Unità organizzativa responsabile | Office in charge",
  area: "Area | Department",
  documents: "Documenti | Documents",
  related: "Servizi collegati | Related services",
  externalLinks: "Link a siti esterni | Links to other sites",
  linkLabel: "Nome del sito o della pagina | Name of the site or page",
  linkUrl: "Indirizzo del sito | Address of the site",
  otherData: "Altri dati | Other data",
  lifeEvents:
    "Eventi della vita delle persone | Life events | In quali momenti della vita serve. | At which moments of life it is needed.",
  businessEvents: "Eventi della vita delle imprese | Business events",
  sector:
    "Settore merceologico (codice NACE) | Economic sector (NACE code) | Per i servizi alle imprese; per esempio I.56.10 per la ristorazione. | For services to businesses; for example I.56.10 for restaurants.",
  identifier:
    "Identificativo | Identifier | Il codice del servizio nel catalogo dell'ente, se c'è. | The service's code in the catalogue, if there is one.",
  providerIpa:
    "Codice IPA dell'ente erogatore | IPA code of the provider | Solo se il servizio è erogato da un altro ente: per il Comune non occorre. | Only if another body provides the service: not needed for the municipality.",
  procedure:
    "Trasparenza del procedimento | Transparency of the procedure | Quello che il d.lgs. 33/2013, art. 35, chiede di dire. | What the law (D.Lgs. 33/2013, art. 35) wants told.",
});

export const serviceMessages = defineDeskMessages({
  it: {
    noAccess:
      "Indichi come si accede al servizio: un canale digitale, almeno un ufficio o luogo, oppure un appuntamento.",
    noReason: "Il servizio non è attivo: scriva il motivo, perché chi legge sappia cosa aspettarsi.",
    badSector: "Il codice NACE non è valido: si scrive come I, I.56 oppure I.56.10.",
    badIpa: "Il codice IPA non è valido: sono lettere, cifre e trattini bassi, per esempio c_d077.",
    noCosts: "«Quanto costa» è vuoto: scriva il costo e come si paga, oppure che il servizio è gratuito.",
    noDuration: "Alla fase «{{stage}}» ha dato un'unità ma non quanto dura: scriva il numero.",
  },
  en: {
    noAccess: "Please say how to access the service: online, at least one office or place, or by appointment.",
    noReason: "The service is not available: please write why, so that readers know what to expect.",
    badSector: "The NACE code is not valid: it is written as I, I.56 or I.56.10.",
    badIpa: "The IPA code is not valid: letters, digits and underscores, for example c_d077.",
    noCosts: "“How much it costs” is empty: please write the cost and how to pay, or that the service is free.",
    noDuration: "Stage “{{stage}}” has a unit but no length: please write the number.",
  },
});
