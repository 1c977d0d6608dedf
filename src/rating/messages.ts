import { defineMessages } from "#src/kernel/messages.ts";

/** Texts around the rating; those of the form itself stand with it in `src/ui/rating`. */
export const ratingPageText = defineMessages({
  it: {
    title: "Valutazione della pagina",
    "no-stars": "Scelga quante stelle dare alla pagina, da 1 a 5, e prema di nuovo Invia.",
    "long-comment": "Il testo è troppo lungo: lo accorci a 200 caratteri e prema di nuovo Invia.",
    "no-page":
      "Non è più possibile capire quale pagina stava valutando: torni alla pagina e la valuti con le stelle in fondo.",
    thanks: "Grazie, il Suo parere ci aiuta a migliorare",
    "thanks.text":
      "La risposta è anonima. La leggono le persone che curano il sito; se aspetta una risposta, scriva invece agli uffici.",
    back: "Torna alla pagina",
    home: "Vai alla pagina iniziale",
    contacts: "Contatti",
  },
  en: {
    title: "Rate this page",
    "no-stars": "Please choose how many stars the page deserves, from 1 to 5, and press Send again.",
    "long-comment": "The text is too long: please shorten it to 200 characters and press Send again.",
    "no-page": "We can no longer tell which page you were rating: go back to it and use the stars at its foot.",
    thanks: "Thank you, your opinion helps us to improve",
    "thanks.text":
      "Your answer is anonymous. The people who look after the site read it; if you expect a reply, please write to the offices instead.",
    back: "Back to the page",
    home: "Go to the home page",
    contacts: "Contacts",
  },
});
