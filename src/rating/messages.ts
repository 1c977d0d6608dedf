import { defineMessages } from "#src/kernel/messages.ts";

/** Texts around the rating; those of the form itself stand with it in `src/ui/rating`. */
export const ratingPageText = defineMessages({
  it: {
    title: "Valutazione della pagina",
    errors: "La valutazione non è ancora stata inviata. Controlli questo punto:",
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
    errors: "Your rating has not been sent yet. Please check this point:",
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
  de: {
    title: "Bewertung der Seite",
    errors: "Die Bewertung wurde noch nicht gesendet. Bitte prüfen Sie diesen Punkt:",
    "no-stars":
      "Bitte wählen Sie, wie viele Sterne die Seite verdient, von 1 bis 5, und drücken Sie noch einmal auf Senden.",
    "long-comment":
      "Der Text ist zu lang: Bitte kürzen Sie ihn auf 200 Zeichen und drücken Sie noch einmal auf Senden.",
    "no-page":
      "Es ist nicht mehr erkennbar, welche Seite Sie bewertet haben: Gehen Sie zur Seite zurück und bewerten Sie sie mit den Sternen am Ende.",
    thanks: "Danke, Ihre Meinung hilft uns, besser zu werden",
    "thanks.text":
      "Ihre Antwort ist anonym. Es lesen sie die Personen, die sich um die Website kümmern; wenn Sie eine Antwort erwarten, schreiben Sie bitte an die Ämter.",
    back: "Zurück zur Seite",
    home: "Zur Startseite",
    contacts: "Kontakt",
  },
  fr: {
    title: "Évaluation de la page",
    errors: "L'évaluation n'a pas encore été envoyée. Vérifiez ce point :",
    "no-stars": "Veuillez choisir le nombre d'étoiles de la page, de 1 à 5, puis appuyez de nouveau sur Envoyer.",
    "long-comment": "Le texte est trop long : réduisez-le à 200 caractères et appuyez de nouveau sur Envoyer.",
    "no-page":
      "Nous ne pouvons plus savoir quelle page vous évaluiez : revenez à la page et utilisez les étoiles en bas.",
    thanks: "Merci, votre avis nous aide à nous améliorer",
    "thanks.text":
      "Votre réponse est anonyme. Les personnes qui s'occupent du site la lisent ; si vous attendez une réponse, écrivez plutôt aux services.",
    back: "Retour à la page",
    home: "Aller à la page d'accueil",
    contacts: "Contacts",
  },
  es: {
    title: "Valoración de la página",
    errors: "La valoración aún no se ha enviado. Revise este punto:",
    "no-stars": "Elija cuántas estrellas merece la página, de 1 a 5, y pulse de nuevo Enviar.",
    "long-comment": "El texto es demasiado largo: redúzcalo a 200 caracteres y pulse de nuevo Enviar.",
    "no-page":
      "Ya no es posible saber qué página estaba valorando: vuelva a la página y valórela con las estrellas del final.",
    thanks: "Gracias, su opinión nos ayuda a mejorar",
    "thanks.text":
      "Su respuesta es anónima. La leen las personas que cuidan del sitio; si espera una respuesta, escriba a las oficinas.",
    back: "Volver a la página",
    home: "Ir a la página de inicio",
    contacts: "Contacto",
  },
});
