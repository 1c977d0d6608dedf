import { defineMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const serviceNames = {
  singular: { it: "Servizio", en: "Service" },
  plural: { it: "Servizi", en: "Services" },
} as const;

export const serviceTexts = fieldTexts({
  category: "Categoria del servizio | Category",
  subtitle: "Sottotitolo | Subtitle",
  active: "Servizio attivo | Service available",
  inactiveReason: "Motivo per cui non è attivo | Why it is not available",
  audience: "A chi è rivolto | Who it is for",
  applicants: "Chi può presentare la richiesta | Who can apply",
  body: "Descrizione estesa | Full description",
  geographicCoverage: "Copertura geografica | Area covered",
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
  days: "Giorni | Days",
  stageDate: "Data di scadenza | Deadline",
  costs: "Quanto costa | Cost",
  constraints: "Vincoli | Conditions",
  specialCases: "Casi particolari | Special cases",
  access:
    "Accedi al servizio | Access the service | Indichi almeno un canale: digitale o allo sportello. | Give at least one way: online or at an office.",
  onlineAccess: "Canale digitale | Online",
  onlineIntro: "Introduzione | Introduction",
  onlineLabel: "Testo del pulsante | Button text",
  onlineUrl: "Indirizzo | Address",
  physicalAccess: "Canale fisico | At an office",
  physicalIntro: "Introduzione | Introduction",
  physicalOffices: "Uffici | Offices",
  conditions: "Condizioni di servizio (file) | Terms of service (file)",
  offices: "Unità organizzativa responsabile | Office in charge",
  area: "Area | Department",
  documents: "Documenti | Documents",
  related: "Servizi collegati | Related services",
});

export const serviceMessages = defineMessages({
  it: {
    noAccess: "Indichi come si accede al servizio: un canale digitale oppure almeno un ufficio.",
    noReason: "Il servizio non è attivo: scriva il motivo, perché chi legge sappia cosa aspettarsi.",
    badAddress: "L'indirizzo del canale digitale non è valido: deve cominciare con https:// oppure con /.",
  },
  en: {
    noAccess: "Please say how to access the service: online, or at least one office.",
    noReason: "The service is not available: please write why, so that readers know what to expect.",
    badAddress: "The online address is not valid: it must begin with https:// or with /.",
  },
});
