import { defineMessages } from "#src/kernel/messages.ts";

export const waitingMessages = defineMessages({
  it: {
    title: "Da approvare",
    nothing: "Nessuna bozza aspetta di essere approvata.",
    untitled: "Senza titolo",
    setUp: "Per cominciare",
    setUpMunicipality: "Scriva i dati del Comune: nome, codici, recapiti, colore, stemma e lingue",
    setUpUsers: "Aggiunga le persone della redazione, con i loro ruoli",
    setUpTopics: "Scelga gli argomenti dall'elenco nazionale",
  },
  en: {
    title: "Waiting for approval",
    nothing: "No draft is waiting for approval.",
    untitled: "Untitled",
    setUp: "To begin",
    setUpMunicipality: "Write the municipality's data: name, codes, contacts, colour, coat of arms and languages",
    setUpUsers: "Add the people of the desk, with their roles",
    setUpTopics: "Choose topics from the national list",
  },
});
