import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the pages of news, press releases and notices. */
export const newsText = defineMessages({
  it: {
    writtenBy: "A cura di",
    datasets: "Dati aperti",
    related: "Notizie correlate",
    number: "Comunicato n. {{number}}",
  },
  en: {
    writtenBy: "Written by",
    datasets: "Open data",
    related: "Related news",
    number: "Press release no. {{number}}",
  },
});
