import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the first steps of an installation. */
export const setUpMessages = defineMessages({
  it: {
    title: "Primi passi",
    intro:
      "Bastano pochi passi perché il sito sia del Suo Comune. Ognuno si può fare quando vuole, anche in giorni diversi, e cambiare in seguito.",
    done: "fatto",
    open: "da fare",
    municipality: "I dati del Comune",
    municipalityHelp: "Nome, codici, indirizzo, recapiti e lingue: compaiono in testa e in fondo a ogni pagina.",
    look: "Lo stemma e il colore",
    lookHelp: "Lo stemma con il suo testo alternativo e un colore su cui il testo bianco si legga bene.",
    people: "Le persone della redazione",
    peopleHelp: "Una per volta, ciascuna con i suoi ruoli.",
    topics: "Gli argomenti",
    topicsHelp: "Gli argomenti dell'elenco nazionale, in italiano e in inglese. Servono alcuni secondi.",
    makeTopics: "Crea gli argomenti dell'elenco nazionale",
    topicSummary: "Tutto quello che il Comune pubblica sull'argomento «{{topic}}».",
  },
  en: {
    title: "First steps",
    intro:
      "A few steps make the site your municipality's. Each can be done when you like, on different days too, and changed later.",
    done: "done",
    open: "to do",
    municipality: "The municipality's data",
    municipalityHelp: "Name, codes, address, contacts and languages: they stand at the head and foot of every page.",
    look: "The coat of arms and the colour",
    lookHelp: "The coat of arms with its alternative text, and a colour on which white text can be read.",
    people: "The people of the desk",
    peopleHelp: "One at a time, each with their roles.",
    topics: "The topics",
    topicsHelp: "The topics of the national list, in Italian and English. This takes some seconds.",
    makeTopics: "Make the topics of the national list",
    topicSummary: "Everything that the municipality publishes on the topic “{{topic}}”.",
  },
});
