import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Reasons that the board writes by itself beside an act. */
export const outageText = defineDeskMessages({
  it: {
    reason:
      "Il {{day}} l'albo non è stato raggiungibile per {{hours}} ore: il giorno non vale e si aggiunge al termine.",
    silence: "Il servizio non era in funzione",
    unreachable: "L'albo non rispondeva",
  },
  en: {
    reason:
      "On {{day}} the board could not be reached for {{hours}} hours: the day does not count and is added to the term.",
    silence: "The service was not running",
    unreachable: "The board did not answer",
  },
});
