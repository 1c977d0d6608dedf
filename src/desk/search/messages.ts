import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the desk's screen about the site's search. */
export const searchDeskMessages = defineDeskMessages({
  it: {
    title: "Ricerca nel sito",
    misses: "Ricerche senza risultato",
    "misses.intro":
      "Che cosa i cittadini hanno cercato senza trovare, negli ultimi 90 giorni: manca una pagina, oppure la pagina usa altre parole. Di chi cercava non si conserva nulla.",
    "misses.none": "Nessuna ricerca è rimasta senza risultato.",
    query: "Parole cercate",
    asked: "Volte",
    lastOn: "L'ultima volta",
    language: "Lingua",
    synonyms: "Parole che si equivalgono",
    "synonyms.intro":
      "Una riga per gruppo, con le parole separate da virgole, per esempio: TARI, tassa rifiuti. Chi ne cerca una trova anche le altre.",
    "synonyms.label": "Gruppi di parole",
    save: "Salva i gruppi",
    saved: "I gruppi di parole sono salvati e valgono da subito.",
    badLine: "Alla riga {{line}} servono da due a venti parole o espressioni separate da virgole.",
    tooMany: "I gruppi sono troppi: ne tenga al massimo 500.",
    mayNot: "Le parole della ricerca le cambia chi pubblica: chieda a chi ha quel ruolo.",
  },
  en: {
    title: "Search on the site",
    misses: "Searches without a result",
    "misses.intro":
      "What citizens looked for and did not find, over the last 90 days: a page is missing, or it uses other words. Nothing is kept of who searched.",
    "misses.none": "No search was left without a result.",
    query: "Words looked for",
    asked: "Times",
    lastOn: "Last time",
    language: "Language",
    synonyms: "Words that mean the same",
    "synonyms.intro":
      "One line a group, words between commas, such as: TARI, tassa rifiuti. Whoever looks for one finds the others too.",
    "synonyms.label": "Groups of words",
    save: "Save the groups",
    saved: "The groups of words are saved and count at once.",
    badLine: "Line {{line}} needs two to twenty words or expressions between commas.",
    tooMany: "There are too many groups: please keep 500 at most.",
    mayNot: "The words of the search are changed by those who publish: please ask somebody with that role.",
  },
});
