import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const documentNames = {
  singular: { it: "Documento", en: "Document" },
  plural: { it: "Documenti e moduli", en: "Documents and forms" },
} as const;

export const documentTexts = fieldTexts({
  documentType:
    "Tipo di documento | Type of document | Scelga «Modulistica» per un modulo da scaricare. | Choose “Form” for a form to download.",
  noticeBoardType:
    "Tipo di atto o di bando | Kind of act or call | Obbligatorio per i documenti dell'albo: scelga la voce più precisa. Non vale come affissione all'albo pretorio. | Required for documents of the notice board: choose the most precise. It is no posting on the legal notice board.",
  gallery: "Galleria di immagini | Picture gallery",
  call: "Bando | Call | Solo per bandi, concorsi e contributi: la pagina dice se il bando è aperto. | For calls, competitions and grants only: the page says whether the call is open.",
  opensAt: "Apertura | Opening",
  questionsUntil: "Termine per chiedere chiarimenti | Deadline for questions",
  closesAt: "Scadenza | Deadline | L'ultimo istante per presentare la domanda. | The last instant to apply.",
  procedureEndsOn: "Chiusura del procedimento | End of the procedure",
  recipients: "A chi si rivolge | Who may apply",
  callBody: "Ente che bandisce | Body that issues it | Solo se non è il Comune. | Only if it is not the municipality.",
  cig: "CIG | CIG (tender code) | Il codice identificativo di gara, dieci caratteri. | The identification code of the tender, ten characters.",
  updates:
    "Note di aggiornamento | Updates | Rettifiche, chiarimenti, esiti: la più recente per prima. | Amendments, answers, outcomes: newest first.",
  startsOn: "In vigore o in pubblicazione dal | In force or published from",
  endsOn: "Fino al | Until",
  area: "Area responsabile | Department in charge",
  lifeEvents: "Eventi della vita delle persone | Life events",
  businessEvents: "Eventi della vita delle imprese | Business events",
  identifier: "Identificativo | Identifier",
  protocol: "Protocollo | Protocol",
  protocolNumber: "Numero | Number",
  protocolDate: "Data | Date",
  versionDate: "Data di questa versione | Date of this version",
  body: "Descrizione estesa | Full description",
  attachments:
    "File | Files | Prima il documento principale, poi lo stesso in altri formati. | The main document first, then the same in other formats.",
  url: "Indirizzo, se il documento sta altrove | Address, if the document is elsewhere",
  formats:
    "Formati disponibili | Available formats | Se lo lascia vuoto si ricava dai file. Lo scriva per dire di più, per esempio: PDF accessibile. | Left empty, it follows from the files. Write it to say more, for example: accessible PDF.",
  licence: "Licenza | Licence",
  offices: "Ufficio responsabile | Office in charge",
  authors: "Autori | Authors",
  services: "Servizi | Services",
  datasets: "Dataset | Datasets",
  related: "Documenti collegati | Related documents",
  legalReferences: "Riferimenti normativi | Legal references",
});

export const documentMessages = defineDeskMessages({
  it: {
    noFile: "Aggiunga almeno un file, oppure l'indirizzo dove si trova il documento (https://…).",
    noKind: "È un documento dell'albo: scelga il tipo di atto o di bando.",
    noDeadline: "È un bando: scriva la scadenza, perché chi legge sappia fino a quando può presentare la domanda.",
    badCig: "Il CIG non è valido: sono dieci lettere e cifre.",
  },
  en: {
    noFile: "Please add at least one file, or the address where the document is (https://…).",
    noKind: "This is a document of the notice board: please choose the kind of act or call.",
    noDeadline: "This is a call: please write its deadline, so that readers know until when they can apply.",
    badCig: "The CIG is not valid: it is ten letters and digits.",
  },
});
