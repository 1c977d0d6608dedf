/** The page of frequent questions, and what the program itself answers there. */
export const questionsTexts = {
  it: {
    "faq.title": "Domande frequenti",
    "faq.description": "Le domande che ci fanno più spesso, con la risposta.",
    "faq.search": "Cerca tra le domande",
    "faq.found_one": "{{count}} domanda trovata.",
    "faq.found_other": "{{count}} domande trovate.",
    "faq.all": "Mostra tutte le domande",
    "faq.own": "Domande su questo sito",
    "faq.search.q": "Come trovo un servizio o un documento?",
    "faq.search.a":
      "Usi la ricerca in alto in ogni pagina, oppure parta dalle categorie della sezione Servizi o da Documenti e dati.",
    "faq.contact.q": "Come contatto il Comune?",
    "faq.contact.a":
      "I recapiti del Comune sono nella pagina Contatti; ogni scheda di servizio e di ufficio ha i propri.",
    "faq.verify.q": "Come so che un testo non è stato cambiato dopo la pubblicazione?",
    "faq.verify.a":
      "In fondo a ogni pagina c'è il numero della voce nel registro delle pubblicazioni: da lì chiunque può verificare che cosa è stato pubblicato, quando e da quale ufficio.",
    "faq.login.q": "Quali servizi posso usare con SPID o CIE?",
    "faq.login.a": "La pagina Area personale dice quali servizi sono in linea.",
    "faq.reuse.q": "Posso riusare testi e dati del sito?",
    "faq.reuse.a": "Sì, alle condizioni scritte nelle Note legali.",
  },
  en: {
    "faq.title": "Frequently asked questions",
    "faq.description": "The questions we are asked most, with their answers.",
    "faq.search": "Search the questions",
    "faq.found_one": "{{count}} question found.",
    "faq.found_other": "{{count}} questions found.",
    "faq.all": "Show all questions",
    "faq.own": "Questions about this site",
    "faq.search.q": "How do I find a service or a document?",
    "faq.search.a":
      "Use the search at the top of every page, or start from the categories of Services or from Documents and data.",
    "faq.contact.q": "How do I contact the municipality?",
    "faq.contact.a": "Its contact details are on the page Contacts; each service and office has its own.",
    "faq.verify.q": "How do I know that a text has not been changed after publication?",
    "faq.verify.a":
      "At the foot of every page is the number of its entry in the register of publications, where anyone can verify what was published, when and by which office.",
    "faq.login.q": "Which services can I use with SPID or CIE?",
    "faq.login.a": "The page Personal area says which services are available online.",
    "faq.reuse.q": "May I reuse texts and data of this site?",
    "faq.reuse.a": "Yes, on the terms set out in the Legal notice.",
  },
  de: {
    "faq.title": "Häufige Fragen",
    "faq.description": "Die Fragen, die uns am häufigsten gestellt werden, mit Antwort.",
    "faq.search": "In den Fragen suchen",
    "faq.found_one": "{{count}} Frage gefunden.",
    "faq.found_other": "{{count}} Fragen gefunden.",
    "faq.all": "Alle Fragen anzeigen",
    "faq.own": "Fragen zu dieser Website",
    "faq.search.q": "Wie finde ich einen Dienst oder ein Dokument?",
    "faq.search.a":
      "Verwenden Sie die Suche oben auf jeder Seite oder beginnen Sie bei den Bereichen der Dienste oder bei Dokumente und Daten.",
    "faq.contact.q": "Wie erreiche ich die Gemeinde?",
    "faq.contact.a":
      "Die Kontaktdaten der Gemeinde stehen auf der Seite Kontakt; jeder Dienst und jedes Amt hat seine eigenen.",
    "faq.verify.q": "Woher weiß ich, dass ein Text nach der Veröffentlichung nicht geändert wurde?",
    "faq.verify.a":
      "Am Ende jeder Seite steht die Nummer ihres Eintrags im Register der Veröffentlichungen: Dort kann jeder prüfen, was wann und von welchem Amt veröffentlicht wurde.",
    "faq.login.q": "Welche Dienste kann ich mit SPID oder CIE nutzen?",
    "faq.login.a": "Die Seite Persönlicher Bereich sagt, welche Dienste online sind.",
    "faq.reuse.q": "Darf ich Texte und Daten der Website weiterverwenden?",
    "faq.reuse.a": "Ja, zu den Bedingungen in den rechtlichen Hinweisen.",
  },
  fr: {
    "faq.title": "Questions fréquentes",
    "faq.description": "Les questions qu'on nous pose le plus souvent, avec la réponse.",
    "faq.search": "Chercher parmi les questions",
    "faq.found_one": "{{count}} question trouvée.",
    "faq.found_other": "{{count}} questions trouvées.",
    "faq.all": "Afficher toutes les questions",
    "faq.own": "Questions sur ce site",
    "faq.search.q": "Comment trouver un service ou un document ?",
    "faq.search.a":
      "Utilisez la recherche en haut de chaque page, ou partez des catégories de la rubrique Services ou de Documents et données.",
    "faq.contact.q": "Comment contacter la commune ?",
    "faq.contact.a":
      "Les coordonnées de la commune sont sur la page Contacts ; chaque service et chaque bureau a les siennes.",
    "faq.verify.q": "Comment savoir qu'un texte n'a pas été changé après sa publication ?",
    "faq.verify.a":
      "En bas de chaque page figure le numéro de l'entrée dans le registre des publications : chacun peut y vérifier ce qui a été publié, quand et par quel service.",
    "faq.login.q": "Quels services puis-je utiliser avec SPID ou CIE ?",
    "faq.login.a": "La page Espace personnel dit quels services sont en ligne.",
    "faq.reuse.q": "Puis-je réutiliser les textes et les données du site ?",
    "faq.reuse.a": "Oui, aux conditions écrites dans les mentions légales.",
  },
  es: {
    "faq.title": "Preguntas frecuentes",
    "faq.description": "Las preguntas que nos hacen más a menudo, con su respuesta.",
    "faq.search": "Buscar entre las preguntas",
    "faq.found_one": "{{count}} pregunta encontrada.",
    "faq.found_other": "{{count}} preguntas encontradas.",
    "faq.all": "Mostrar todas las preguntas",
    "faq.own": "Preguntas sobre este sitio",
    "faq.search.q": "¿Cómo encuentro un servicio o un documento?",
    "faq.search.a":
      "Use la búsqueda en la parte superior de cada página, o parta de las categorías de la sección Servicios o de Documentos y datos.",
    "faq.contact.q": "¿Cómo me pongo en contacto con el municipio?",
    "faq.contact.a":
      "Los datos de contacto del municipio están en la página Contacto; cada servicio y cada oficina tienen los suyos.",
    "faq.verify.q": "¿Cómo sé que un texto no se ha cambiado después de publicarse?",
    "faq.verify.a":
      "Al final de cada página está el número del asiento en el registro de publicaciones: desde ahí cualquiera puede verificar qué se publicó, cuándo y por qué oficina.",
    "faq.login.q": "¿Qué servicios puedo usar con SPID o CIE?",
    "faq.login.a": "La página Área personal dice qué servicios están en línea.",
    "faq.reuse.q": "¿Puedo reutilizar los textos y datos del sitio?",
    "faq.reuse.a": "Sí, en las condiciones escritas en el aviso legal.",
  },
};
