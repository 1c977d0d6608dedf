import { defineDeskMessages } from "#src/kernel/messages.ts";

export const brandMessages = defineDeskMessages({
  it: { title: "Redazione" },
  en: { title: "Desk" },
});

export const ratingsMessages = defineDeskMessages({
  it: {
    title: "Giudizi dei lettori",
    intro:
      "Quanto i lettori trovano chiare le pagine, negli ultimi {{days}} giorni. In alto quelle che ne hanno più bisogno. Le risposte sono anonime.",
    none: "Nessuno ha ancora valutato una pagina in questo periodo. La domanda sta in fondo a ogni pagina del sito.",
    page: "Pagina",
    mean: "Media",
    count: "Risposte",
    stars: "Da 1 a 5 stelle",
    given: "{{stars}} stelle: {{count}}",
    comments: "Che cosa hanno scritto",
    noComments: "Nessuno ha ancora scritto qualcosa.",
    of_one: "{{count}} stella su 5, {{date}},",
    of_other: "{{count}} stelle su 5, {{date}},",
  },
  en: {
    title: "Readers' ratings",
    intro:
      "How clear readers find the pages, over the last {{days}} days. Those in need come first. The answers are anonymous.",
    none: "Nobody has rated a page in this time. The question stands at the foot of every page of the site.",
    page: "Page",
    mean: "Mean",
    count: "Answers",
    stars: "From 1 to 5 stars",
    given: "{{stars}} stars: {{count}}",
    comments: "What they wrote",
    noComments: "Nobody has written anything yet.",
    of_one: "{{count}} star out of 5, {{date}},",
    of_other: "{{count}} stars out of 5, {{date}},",
  },
});

export const rowMessages = defineDeskMessages({
  it: { row: "Riga {{number}}" },
  en: { row: "Row {{number}}" },
});

export const checksMessages = defineDeskMessages({
  it: {
    untitled: "Senza titolo",
    requiredLabel: "{{name}} (obbligatorio per pubblicare)",
    title: "Prima di pubblicare",
    nothing: "Non manca nulla.",
    counts: "Da completare: {{errors}}. Da migliorare: {{warnings}}.",
    missing: "Manca, e senza non si pubblica",
    better: "Si può migliorare",
    languages: "Le traduzioni pubblicate",
    "translation.missing": "manca",
    "translation.older": "più vecchia dell'originale",
    "translation.current": "aggiornata",
    madeBy: "Creato da {{name}}",
    changedBy: "Ultima modifica di {{name}}",
    withdraw: "Ritira dal sito",
    withdrawTitle: "Ritirare il contenuto?",
    withdrawText:
      "La pagina non si vedrà più sul sito. All'indirizzo resterà scritto che è stata ritirata, e il motivo che scrive qui.",
    reason: "Motivo del ritiro (lo leggono tutti)",
    reasonEmpty: "Scriva il motivo del ritiro: chi apre il vecchio indirizzo lo leggerà.",
    withdrawn: "Contenuto ritirato dal sito.",
    noAnswer: "La redazione non risponde: riprovi tra qualche istante. Il motivo che ha scritto resta qui.",
    cancel: "Annulla",
  },
  en: {
    untitled: "Untitled",
    requiredLabel: "{{name}} (required to publish)",
    title: "Before publishing",
    nothing: "Nothing is missing.",
    counts: "To complete: {{errors}}. To improve: {{warnings}}.",
    missing: "Missing, and needed to publish",
    better: "Could be better",
    languages: "Published translations",
    "translation.missing": "missing",
    "translation.older": "older than the original",
    "translation.current": "up to date",
    madeBy: "Made by {{name}}",
    changedBy: "Last changed by {{name}}",
    withdraw: "Withdraw from the site",
    withdrawTitle: "Withdraw this content?",
    withdrawText:
      "The page will no longer be seen on the site. Its address will say that it was withdrawn, and the reason that you write here.",
    reason: "Reason for withdrawal (everybody reads it)",
    reasonEmpty: "Please write the reason for the withdrawal: whoever opens the old address will read it.",
    withdrawn: "Content withdrawn from the site.",
    noAnswer: "The desk does not answer: please try again in a moment. The reason that you wrote is still here.",
    cancel: "Cancel",
  },
});
