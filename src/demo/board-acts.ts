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
  /** Way of posting in several periods: it begins on the last day of the week that the way wants. */
  readonly schedule?: string;
  /** How far a draft goes that is not posted; left out: it is posted. `tomorrow`: approved, for the day after. */
  readonly stays?: "draft" | "in-review" | "tomorrow";
  /** What the text of the act says. */
  readonly text: string;
  /** Titles of attachments. */
  readonly attachments?: readonly string[];
  /** What happened to it afterwards. */
  readonly afterwards?:
    | { readonly what: "annulment"; readonly reason: string }
    | { readonly what: "extension"; readonly days: number; readonly reason: string }
    | { readonly what: "annotation"; readonly reason: string }
    | { readonly what: "removal"; readonly cause: "inexact"; readonly reason: string }
    | { readonly what: "obscuring"; readonly copy: string; readonly reason: string };
}

const council = "Consiglio comunale";
const executive = "Giunta comunale";

/** A request of another body that waits for an answer. */
export const boardRequest = {
  ...{ body: "Unione dei Comuni della Valdichiana", protocol: "2231/2026", email: "protocollo@unione.example" },
  ...{ basis: "Art. 124, c. 2, D.Lgs. 267/2000", title: "Avviso di convocazione della conferenza dei sindaci" },
  text: "La conferenza dei sindaci è convocata.",
} as const;

/** Acts in every state: running, over, in two periods, annulled, extended, corrected, obscured, removed, and not posted yet. Everything is invented. */
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
    ...{ key: "elenco", daysAgo: 9, type: "A.03.01", office: "Ufficio cultura", actNumber: "549" },
    title: "Assegnazione dei contributi alle associazioni culturali",
    text: "Sono assegnati i contributi alle associazioni. Recapito del referente: indicato per errore.",
    afterwards: {
      ...{
        what: "obscuring",
        copy: "Sono assegnati i contributi alle associazioni. Recapito del referente: [oscurato].",
      },
      reason: "Il recapito personale del referente non serve alla pubblicità dell'atto.",
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
    ...{ key: "orari", daysAgo: 5, type: "D.01.02", office: "Ufficio segreteria" },
    title: "Orari degli uffici nei giorni delle feste",
    text: "Gli uffici sono aperti negli orari indicati.",
    afterwards: {
      ...{ what: "removal", cause: "inexact" },
      reason: "Gli orari erano quelli dell'anno precedente: li sostituisce un nuovo avviso.",
    },
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
  {
    ...{ key: "bicicletta", daysAgo: 1, type: "D.01.02", office: "Polizia Municipale", schedule: "cose-ritrovate" },
    title: "Ritrovamento di una bicicletta in piazza Garibaldi",
    text: "È stata ritrovata una bicicletta. Chi l'ha persa la chieda alla Polizia Municipale.",
  },
  {
    ...{ key: "bilancio", daysAgo: 0, type: "A.02.02", organ: executive, office: "Ragioneria", stays: "tomorrow" },
    ...{ actNumber: "190" },
    title: "Schema del bilancio di previsione",
    text: "La Giunta comunale approva lo schema del bilancio di previsione.",
  },
  {
    ...{ key: "cantiere", daysAgo: 0, type: "A.04.01", office: "Polizia Municipale", stays: "in-review" },
    title: "Senso unico alternato in via Roma per un cantiere",
    text: "In via Roma si circola a senso unico alternato.",
  },
  {
    ...{ key: "palestra", daysAgo: 0, type: "A.03.01", office: "Ufficio sport", stays: "draft" },
    title: "Uso della palestra comunale: tariffe",
    text: "Bozza da completare.",
  },
];
