import type { Calendar, DemoItem } from "../item.ts";

/** Calls in every state; every one is invented, and their days follow the day on which the demonstration is loaded. */
export const calls = ({ day, at, year }: Calendar): readonly DemoItem[] => [
  {
    slug: "contributi-associazioni-culturali",
    it: {
      callType: "contributi",
      title: `Contributi alle associazioni culturali ${year}`,
      summary: "Un sostegno alle attività culturali delle associazioni del territorio. Bando di dimostrazione.",
      topics: ["patrimonio-culturale"],
      opensAt: at(-10, "08:00"),
      questionsUntil: at(14, "12:00"),
      closesAt: at(24, "12:00"),
      body: "Il Comune sostiene mostre, concerti e rassegne organizzati dalle associazioni. Il contributo copre fino a metà delle spese, per un massimo di 3.000 euro.",
      audience: "Alle associazioni senza scopo di lucro con sede nel territorio comunale.",
      howToApply: "Compili il modulo allegato e lo mandi per posta certificata, oppure lo consegni allo sportello.",
      attachments: ["bando-contributo-affitto.txt"],
      offices: ["ufficio-cultura"],
    },
    en: {
      title: `Grants for cultural associations ${year}`,
      summary: "Support for the cultural activities of local associations. A call of the demonstration.",
      audience: "Non-profit associations based in the municipality.",
      howToApply: "Fill in the attached form and send it by certified e-mail, or bring it to the counter.",
    },
  },
  {
    slug: "istruttore-amministrativo",
    it: {
      callType: "concorso",
      title: "Un posto di istruttore amministrativo",
      summary: "Concorso pubblico per esami, a tempo pieno e indeterminato. Bando di dimostrazione.",
      topics: ["concorsi"],
      opensAt: at(-26, "09:00"),
      closesAt: at(4, "23:59"),
      body: "Il posto è presso gli uffici di sportello. Le prove sono una scritta e una orale.",
      audience: "A chi ha un diploma di scuola superiore e la cittadinanza di un Paese dell'Unione europea.",
      howToApply: "La domanda si presenta dal portale nazionale del reclutamento, con SPID o CIE.",
      attachments: ["bando-istruttore-tecnico.txt"],
      offices: ["ufficio-personale"],
      updates: "Le date delle prove saranno pubblicate in questa pagina almeno venti giorni prima.",
    },
  },
  {
    slug: "posteggi-mercato",
    it: {
      callType: "manifestazione-interesse",
      title: "Posteggi liberi nel mercato settimanale",
      summary: "Sei posteggi per dieci anni. Bando di dimostrazione.",
      topics: ["imprese"],
      opensAt: at(-80, "08:00"),
      closesAt: at(-40, "12:00"),
      audience: "Alle imprese del commercio su area pubblica.",
      howToApply: "La domanda si presentava con il modulo allegato.",
      attachments: ["bando-contributo-affitto.txt"],
      offices: ["suap"],
      results: { on: day(-12), text: "I sei posteggi sono stati assegnati. La graduatoria è disponibile all'ufficio." },
    },
  },
];
