import { fieldTexts } from "../fields/labels.ts";

/** Names of what is told of a procedure, at the desk and on the page. Source: Modello Comuni; D.Lgs. 33/2013 art. 35. */
export const procedureTexts = fieldTexts({
  startMode:
    "Modalità di avvio | How it begins | A istanza di parte o d'ufficio. | On request or by the office itself.",
  description: "Descrizione del procedimento | What the procedure is",
  externalParties: "Soggetti esterni coinvolti | Others involved",
  runsFrom: "Decorrenza del termine | When the term begins",
  deadline: "Termine di conclusione | Term of conclusion",
  averageTime: "Tempo medio di conclusione | Average time",
  tacitConsent: "Silenzio-assenso o dichiarazione dell'interessato | Tacit consent or declaration",
  finalAct: "Provvedimento finale | Final act",
  decidingBody: "Organo competente | Body that decides",
  enquiries: "Dove chiedere informazioni | Where to ask",
  onlineProcedure: "Procedura in linea | Online procedure",
  otherWays: "Altre modalità di invio | Other ways to send it",
  enclosures: "Atti e documenti da allegare | What to enclose",
  formsFrom: "Dove si trova la modulistica | Where the forms are",
  payments: "Pagamenti | Payments",
  remedies: "Strumenti di tutela | Remedies",
  substitute: "Titolare del potere sostitutivo | Who steps in when nothing is decided",
  satisfaction: "Risultati delle indagini di gradimento | Results of satisfaction surveys",
  legalReferences: "Riferimenti normativi | Legal references",
  responsible: "Responsabile del procedimento | Person in charge",
  manager: "Dirigente | Manager",
  files: "File sul procedimento | Files on the procedure",
});
