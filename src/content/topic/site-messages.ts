import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of topics. */
export const topicText = defineMessages({
  it: { responsible: "Unità organizzativa responsabile" },
  en: { responsible: "Office in charge" },
});
