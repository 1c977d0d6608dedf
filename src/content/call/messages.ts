import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const callNames = {
  singular: { it: "Bando", en: "Call" },
  plural: { it: "Bandi e avvisi pubblici", en: "Calls" },
} as const;

export const callTexts = fieldTexts({
  callType: "Tipo di bando | Kind of call",
  opensAt:
    "Apertura | Opening | Da quando si può presentare la domanda. Se è vuota, da subito. | From when one may apply. Left empty: at once.",
  questionsUntil: "Termine per chiedere chiarimenti | Deadline for questions",
  closesAt:
    "Scadenza | Deadline | Giorno e ora: da quell'istante la pagina dice da sola che il bando è chiuso. | Day and hour: from that instant on the page says by itself that the call is closed.",
  procedureEndsOn: "Chiusura del procedimento | End of the procedure",
  audience: "A chi si rivolge | Who may apply",
  body: "Di che cosa si tratta | What it is about",
  howToApply:
    "Come partecipare | How to apply | Passo per passo, con i moduli da usare. | Step by step, with the forms to use.",
  issuer: "Ente che bandisce | Body that issues it | Solo se non è il Comune. | Only if it is not the municipality.",
  cig: "CIG | CIG (tender code) | Il codice identificativo di gara, dieci caratteri. | The identification code of the tender, ten characters.",
  attachments:
    "Testo del bando e allegati | Text of the call and annexes | Prima il bando, poi gli allegati. | The call first, then the annexes.",
  updates:
    "Rettifiche e chiarimenti | Amendments and answers | Il più recente per primo, con la data. | Newest first, with the date.",
  results:
    "Esito | Result | Appena scrive qualcosa qui, il bando passa tra quelli con esito. Nelle graduatorie controlli quali dati personali si possono pubblicare. | As soon as something is written here, the call is listed with a result. Check which personal data a ranking may show.",
  resultsOn: "Data dell'esito | Date of the result",
  resultsText: "Esito | Result",
  resultsFiles: "Graduatorie e verbali | Rankings and minutes",
  legalReferences: "Riferimenti normativi | Legal references",
  offices: "Ufficio responsabile | Office in charge",
  services: "Servizi collegati | Related services",
  documents: "Moduli e documenti | Forms and documents",
  related: "Bandi collegati | Related calls",
});

export const callMessages = defineDeskMessages({
  it: {
    noText: "Aggiunga almeno un file: il testo del bando.",
    badCig: "Il CIG non è valido: sono dieci lettere e cifre.",
    midnight:
      "La scadenza è a mezzanotte in punto: scriva meglio l'ora, per esempio le 12:00 o le 23:59, perché molti leggono il giorno sbagliato.",
    resultBeforeEnd: "L'esito è già scritto ma la scadenza non è ancora passata: controlli le date.",
  },
  en: {
    noText: "Please add at least one file: the text of the call.",
    badCig: "The CIG is not valid: it is ten letters and digits.",
    midnight:
      "The deadline is midnight sharp: better write another hour, such as 12:00 or 23:59, since many take it for the wrong day.",
    resultBeforeEnd: "The result is written already, but the deadline has not passed: please check the dates.",
  },
});
