import { fieldTexts } from "../fields/labels.ts";

export const topicNames = {
  singular: { it: "Argomento", en: "Topic" },
  plural: { it: "Argomenti", en: "Topics" },
} as const;

export const topicTexts = fieldTexts({
  term: "Voce del vocabolario | Vocabulary term | Dall'elenco nazionale degli argomenti. | From the national list of topics.",
  body: "Descrizione | Description",
  offices: "Uffici responsabili | Offices in charge",
});
