import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const faqNames = {
  singular: { it: "Domanda frequente", en: "Frequent question" },
  plural: { it: "Domande frequenti", en: "Frequent questions" },
} as const;

export const faqTexts = fieldTexts({
  title: "Domanda | Question | Come la farebbe una persona allo sportello. | As somebody at the counter would ask it.",
  body: "Risposta | Answer | Prima la risposta in una frase, poi il resto. | First the answer in one sentence, then the rest.",
  services: "Servizi di cui si parla | Services it is about",
  documents: "Documenti di cui si parla | Documents it is about",
  offices: "Ufficio che risponde del testo | Office that answers for the text",
});

export const faqMessages = defineDeskMessages({
  it: { noQuestion: "Il titolo è la domanda: la scriva come domanda, con il punto interrogativo alla fine." },
  en: { noQuestion: "The title is the question: please write it as one, with a question mark at its end." },
});
