import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of news, press releases and notices. */
export const newsText = defineMessages({
  it: {
    writtenBy: "A cura di",
    related: "Notizie correlate",
    number: "Comunicato n. {{number}}",
  },
  en: {
    writtenBy: "Written by",
    related: "Related news",
    number: "Press release no. {{number}}",
  },
});
