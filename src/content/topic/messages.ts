import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const topicNames = {
  singular: { it: "Argomento", en: "Topic" },
  plural: { it: "Argomenti", en: "Topics" },
} as const;

export const topicTexts = fieldTexts({
  term: "Voce del vocabolario | Vocabulary term | Dall'elenco nazionale degli argomenti. | From the national list of topics.",
  body: "Descrizione | Description",
  featured:
    "In evidenza | In evidence | Le pagine che chi arriva qui cerca più spesso. Tutto il resto compare da solo. | The pages that people look for here most. Everything else is listed by itself.",
  offices: "Uffici responsabili | Offices in charge",
});

export const topicMessages = defineDeskMessages({
  it: {
    otherName:
      "Il titolo non è quello del vocabolario nazionale, «{{name}}»: lo usi così com'è, perché il sito rispetti il modello.",
  },
  en: { otherName: "The title is not that of the national vocabulary, “{{name}}”: please use it as it is." },
});
