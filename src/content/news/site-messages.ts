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
  de: {
    writtenBy: "Verfasst von",
    datasets: "Offene Daten",
    related: "Verwandte Nachrichten",
    number: "Pressemitteilung Nr. {{number}}",
  },
  fr: {
    writtenBy: "Rédigé par",
    datasets: "Données ouvertes",
    related: "Actualités liées",
    number: "Communiqué n° {{number}}",
  },
  es: {
    writtenBy: "Redactado por",
    datasets: "Datos abiertos",
    related: "Noticias relacionadas",
    number: "Comunicado n.º {{number}}",
  },
});
