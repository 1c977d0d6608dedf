import { defineDeskMessages } from "#src/kernel/messages.ts";

/** What is said beside the alternative text of a picture. */
export const mediaMessages = defineDeskMessages({
  it: {
    fromCaption: "Proposta dalla didascalia: «{{text}}».",
    take: "Usa questa",
  },
  en: {
    fromCaption: "Suggested from the caption: “{{text}}”.",
    take: "Begin with it",
  },
});
