import { defineDeskMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "../fields/labels.ts";

export const guideNames = {
  singular: { it: "Guida passo per passo", en: "Step-by-step guide" },
  plural: { it: "Guide passo per passo", en: "Step-by-step guides" },
} as const;

export const guideTexts = fieldTexts({
  audience: "A chi serve | Who it is for",
  body: "Introduzione | Introduction",
  needed:
    "Prima di cominciare | Before you begin | Documenti e dati da avere a portata di mano. | Documents and data to have at hand.",
  duration: "Quanto tempo ci vuole | How long it takes | Per esempio: circa un mese. | For example: about a month.",
  steps:
    "Passi | Steps | Nell'ordine in cui si fanno; ognuno comincia con un verbo. | In the order in which they are done; each begins with a verb.",
  stepTitle: "Titolo del passo | Title of the step",
  stepBody: "Che cosa si fa | What is done",
  stepLinks: "Dove si fa | Where it is done",
  attachments: "Allegati | Attachments",
  lifeEvents: "Eventi della vita delle persone | Life events",
  businessEvents: "Eventi della vita delle imprese | Business events",
  offices: "Ufficio responsabile della guida | Office in charge of the guide",
  related: "Pagine collegate | Related pages",
});

export const guideMessages = defineDeskMessages({
  it: {
    oneStep: "C'è un passo solo: una guida ne ha almeno due, altrimenti basta una pagina o la scheda del servizio.",
  },
  en: { oneStep: "There is only one step: a guide has two at least, otherwise a page or the service itself will do." },
});
