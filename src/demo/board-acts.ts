/** An invented act of the demonstration's legal notice board. */
export interface BoardAct {
  /** Names the act for the loader and for acts that correct it. */
  readonly key: string;
  /** Days before the demonstration is loaded on which it was posted. */
  readonly daysAgo: number;
  readonly type: string;
  readonly title: string;
  readonly office: string;
  readonly organ?: string;
  readonly actNumber?: string;
  readonly body?: string;
  /** Days from the loading until which it stays, for types that stay until a day. */
  readonly untilIn?: number;
  readonly corrects?: string;
  readonly immediatelyEnforceable?: boolean;
  /** What the text of the act says. */
  readonly text: string;
  /** Titles of attachments. */
  readonly attachments?: readonly string[];
  /** What happened to it afterwards. */
  readonly afterwards?:
    | { readonly what: "annulment"; readonly reason: string }
    | { readonly what: "extension"; readonly days: number; readonly reason: string }
    | { readonly what: "annotation"; readonly reason: string };
}

const council = "Consiglio comunale";
const executive = "Giunta comunale";

/** Acts running, over, annulled, extended and corrected, oldest first. Everything in them is invented. */
export const boardActs: readonly BoardAct[] = [
  {
    ...{
      key: "consuntivo",
      daysAgo: 60,
      type: "A.02.01",
      organ: council,
      office: "Ufficio segreteria",
      actNumber: "61",
    },
    title: "Variazione al bilancio di previsione: quarto provvedimento",
    text: "Il Consiglio comunale approva la variazione al bilancio di previsione.",
  },
  {
    ...{ key: "mercato", daysAgo: 45, type: "A.04.02", office: "Ufficio commercio", actNumber: "112" },
    title: "Spostamento del mercato settimanale in piazza Garibaldi",
    text: "Il mercato settimanale si tiene in piazza Garibaldi fino alla fine dei lavori.",
  },
  {
    ...{ key: "biblioteca", daysAgo: 40, type: "A.03.01", office: "Ufficio cultura", actNumber: "508" },
    title: "Acquisto di libri per la biblioteca comunale: impegno di spesa",
    text: "È impegnata la spesa per l'acquisto di libri per la biblioteca comunale.",
  },
  {
    ...{ key: "piano-neve", daysAgo: 15, type: "A.02.02", organ: executive, office: "Ufficio lavori pubblici" },
    ...{ actNumber: "173", immediatelyEnforceable: true },
    title: "Approvazione del piano neve per la stagione invernale",
    text: "La Giunta comunale approva il piano neve e ne affida l'esecuzione all'Ufficio lavori pubblici.",
    attachments: ["Elenco delle strade e dei turni"],
  },
  {
    ...{
      key: "centro-storico",
      daysAgo: 12,
      type: "A.02.02",
      organ: executive,
      office: "Ufficio urbanistica",
      actNumber: "176",
    },
    title: "Indirizzi per il recupero delle facciate nel centro storico",
    text: "La Giunta comunale detta gli indirizzi per il recupero delle facciate.",
    afterwards: {
      ...{ what: "extension", days: 1 },
      reason: "Per 13 ore di un giorno il sito non è stato raggiungibile: quel giorno si aggiunge al termine.",
    },
  },
  {
    ...{ key: "sosta", daysAgo: 10, type: "A.04.01", office: "Polizia Municipale", actNumber: "131" },
    title: "Divieto di sosta in via Nazionale per lavori alla rete idrica",
    text: "In via Nazionale è vietata la sosta nei giorni dei lavori alla rete idrica.",
    afterwards: {
      what: "annulment",
      reason: "Pubblicata per errore con la data dei lavori sbagliata: la sostituisce l'ordinanza successiva.",
    },
  },
  {
    ...{
      key: "sosta-nuova",
      daysAgo: 9,
      type: "A.04.01",
      office: "Polizia Municipale",
      actNumber: "132",
      corrects: "sosta",
    },
    title: "Divieto di sosta in via Nazionale per lavori alla rete idrica: nuove date",
    text: "In via Nazionale è vietata la sosta nei giorni indicati, che sostituiscono quelli dell'ordinanza 131.",
  },
  {
    ...{ key: "deposito", daysAgo: 6, type: "D.01.01", office: "Messi notificatori" },
    ...{ body: "Agenzia delle Entrate - Riscossione" },
    title: "Avviso di deposito di atti in casa comunale",
    text: "Presso la casa comunale sono depositati atti da ritirare negli orari di apertura.",
  },
  {
    ...{ key: "gas", daysAgo: 6, type: "E.01.01", office: "Ufficio segreteria", body: "Regione Toscana" },
    title: "Avviso di avvio del procedimento per l'autorizzazione di un impianto fotovoltaico",
    text: "La Regione Toscana avvisa dell'avvio del procedimento.",
  },
  {
    ...{ key: "nido", daysAgo: 5, type: "D.02.03", office: "Ufficio scuola", untilIn: 24 },
    title: "Bando per i contributi alle famiglie per la frequenza dei nidi d'infanzia",
    text: "Le famiglie possono chiedere il contributo fino al termine indicato.",
    attachments: ["Modulo di domanda"],
  },
  {
    ...{ key: "concorso", daysAgo: 4, type: "D.02.01", office: "Ufficio personale", untilIn: 26 },
    title: "Concorso pubblico per un posto di istruttore tecnico a tempo indeterminato",
    text: "Il Comune bandisce un concorso pubblico per esami.",
  },
  {
    ...{ key: "tari", daysAgo: 3, type: "A.02.01", organ: council, office: "Ufficio tributi", actNumber: "70" },
    title: "Regolamento della tassa sui rifiuti: modifiche",
    text: "Il Consiglio comunale approva le modifiche al regolamento.",
    attachments: ["Testo coordinato del regolamento"],
    afterwards: {
      what: "annotation",
      reason: "La seduta è quella del giorno indicato nell'atto; il verbale porta il numero 12.",
    },
  },
  {
    ...{ key: "illuminazione", daysAgo: 2, type: "A.03.01", office: "Ufficio lavori pubblici", actNumber: "561" },
    title: "Affidamento della manutenzione dell'illuminazione pubblica",
    text: "È affidata la manutenzione dell'illuminazione pubblica per dodici mesi.",
  },
  {
    ...{ key: "ztl", daysAgo: 1, type: "A.04.02", office: "Polizia Municipale", actNumber: "140" },
    title: "Orari della zona a traffico limitato nel periodo delle feste",
    text: "Nel periodo delle feste la zona a traffico limitato è attiva negli orari indicati.",
  },
  {
    ...{ key: "convocazione", daysAgo: 0, type: "D.01.02", office: "Ufficio segreteria" },
    title: "Convocazione del Consiglio comunale in seduta ordinaria",
    text: "Il Consiglio comunale è convocato in seduta ordinaria nella sala consiliare.",
  },
];
