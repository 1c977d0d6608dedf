import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of topics. */
export const topicText = defineMessages({
  it: { responsible: "Unità organizzativa responsabile", featured: "In evidenza" },
  en: { responsible: "Office in charge", featured: "In evidence" },
});
