import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the screen of links that do not answer. */
export const linksMessages = defineDeskMessages({
  it: {
    title: "Link da controllare",
    intro:
      "Nella notte fra domenica e lunedì il programma prova tutti gli indirizzi a cui portano le pagine pubblicate. Qui ci sono quelli che non rispondono come dovrebbero.",
    never: "La prima prova si fa nella notte fra domenica e lunedì.",
    last: "Ultima prova: {{date}}.",
    none: "Tutti i link rispondono.",
    broken: "Non funzionano",
    unsure: "Da guardare di persona",
    unsureText:
      "Il sito non lascia entrare i programmi, oppure in quel momento era guasto o non si trovava: apra il link e guardi.",
    since: "dal {{date}}",
    pages: "In quali pagine",
    "reason.not-found": "La pagina non c'è più",
    "reason.refused": "Il sito rifiuta le visite dei programmi",
    "reason.server-error": "Il sito è guasto",
    "reason.no-host": "Il sito non esiste più",
    "reason.no-answer": "Il sito non risponde",
    "reason.forbidden": "È un indirizzo di una rete interna: da fuori non si apre",
    "reason.loop": "L'indirizzo rimanda a se stesso",
    "reason.unreadable": "L'indirizzo non si può leggere",
    "reason.answers": "Risponde",
  },
  en: {
    title: "Links to check",
    intro:
      "In the night between Sunday and Monday the program tries all the addresses that published pages lead to. Here are those that do not answer as they should.",
    never: "The first round is in the night between Sunday and Monday.",
    last: "Last round: {{date}}.",
    none: "All links answer.",
    broken: "These do not work",
    unsure: "Better look yourself",
    unsureText:
      "The site does not let programs in, or was out of order or not to be found at that moment: open the link and look.",
    since: "since {{date}}",
    pages: "On which pages",
    "reason.not-found": "The page is gone",
    "reason.refused": "The site refuses visits of programs",
    "reason.server-error": "The site is out of order",
    "reason.no-host": "The site does not exist any more",
    "reason.no-answer": "The site does not answer",
    "reason.forbidden": "It is an address of an internal network: it does not open from outside",
    "reason.loop": "The address leads back to itself",
    "reason.unreadable": "The address cannot be read",
    "reason.answers": "It answers",
  },
});
