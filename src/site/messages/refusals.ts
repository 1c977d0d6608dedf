/** What is said when a page cannot be shown. */
export const refusalsTexts = {
  it: {
    "upload.tooLarge":
      "Il file è troppo grande: la redazione accetta file fino a 50 MB. Lo riduca oppure lo divida in più parti.",
    "error.title": "Errore: {{title}}",
    "error.404": "Pagina non trovata",
    "error.404.text":
      "La pagina che cercava non c'è. L'indirizzo può essere sbagliato, o la pagina può essere stata spostata.",
    "error.410": "Questo contenuto non è più pubblicato",
    "error.410.at": "È stato tolto dal sito il {{date}}.",
    "error.410.ended": "La sua pubblicazione è terminata il {{date}}.",
    "error.410.reason": "Motivo: {{reason}}",
    "error.410.entry": "Leggi la voce {{entry}} del registro delle pubblicazioni",
    "error.500": "Qualcosa non ha funzionato",
    "error.500.text":
      "Non siamo riusciti a preparare la pagina. Il problema è stato registrato; può riprovare tra qualche minuto.",
    "error.421.text": "A questo indirizzo non c'è nessun sito. Il sito del Comune è {{origin}}",
    "error.503": "Il sito torna tra poco",
    "error.503.text": "In questo momento la pagina non può essere preparata. Riprovi tra qualche istante.",
    "error.400": "Richiesta non valida",
    "error.400.text": "L'indirizzo o i dati inviati non si possono leggere. Controlli l'indirizzo e riprovi.",
    "error.413.text":
      "I dati inviati sono troppo grandi. Accorci il testo o scelga file più piccoli, e li invii di nuovo.",
    "error.sent":
      "Ciò che ha scritto non è stato ricevuto. Torni alla pagina precedente del browser: di solito il modulo è ancora compilato.",
    "error.kept": "Ciò che ha scritto è conservato in questa pagina: aspetti qualche istante e prema «Invia di nuovo».",
    "error.files": "I file che aveva scelto non sono stati ricevuti: li scelga di nuovo qui prima di inviare.",
    "error.choose": "Scelga di nuovo: {{names}}",
    "error.again": "Invia di nuovo",
    "error.403": "Invio non accettato",
    "error.403.text":
      "I dati sono arrivati dalla pagina di un altro sito. Apra la pagina su questo sito, compili il modulo e lo invii da qui.",
    "error.405": "Qui non si può inviare nulla",
    "error.405.text":
      "Questa pagina si può soltanto leggere. Se voleva inviare un modulo, lo apra di nuovo e lo invii da lì.",
    "error.429": "Troppe richieste",
    "error.429.text": "Sono arrivate troppe richieste in poco tempo. Aspetti un minuto e riprovi.",
    "error.search": "Cerca nel sito",
    "error.home": "Torna alla pagina iniziale",
    closed: "Sito in allestimento",
    "closed.text": "Il Comune sta preparando il suo sito: sarà qui a breve. Torni a trovarci.",
    "desk.starting": "L'area redazionale si sta avviando",
    "desk.starting.text": "La pagina si aggiorna da sola tra qualche secondo.",
    "preview.refused": "L'anteprima non è più valida",
    "preview.refused.text":
      "Il collegamento a questa anteprima è scaduto o non è completo. Lo apra di nuovo dall'area redazionale.",
  },
  en: {
    "upload.tooLarge": "The file is too large: the desk accepts files of up to 50 MB. Please reduce it or split it.",
    "error.title": "Error: {{title}}",
    "error.404": "Page not found",
    "error.404.text":
      "The page you were looking for is not here. The address may be wrong, or the page may have moved.",
    "error.410": "This content is no longer published",
    "error.410.at": "It was taken off the site on {{date}}.",
    "error.410.ended": "Its publication ended on {{date}}.",
    "error.410.reason": "Reason: {{reason}}",
    "error.410.entry": "Read entry {{entry}} of the register of publications",
    "error.500": "Something went wrong",
    "error.500.text":
      "We could not prepare the page. The problem has been recorded; please try again in a few minutes.",
    "error.421.text": "There is no site at this address. The site of the municipality is {{origin}}",
    "error.503": "The site will be back shortly",
    "error.503.text": "The page cannot be prepared at this moment. Please try again in a little while.",
    "error.400": "Request not valid",
    "error.400.text": "The address or the data sent cannot be read. Check the address and try again.",
    "error.413.text": "The data sent are too large. Shorten the text or choose smaller files, and send them again.",
    "error.sent":
      "What you wrote was not received. Go back to the previous page of your browser: the form is usually still filled in.",
    "error.kept": "What you wrote is kept in this page: wait a little while and press “Send again”.",
    "error.files": "The files that you had chosen were not received: please choose them here again before you send.",
    "error.choose": "Choose again: {{names}}",
    "error.again": "Send again",
    "error.403": "Not accepted",
    "error.403.text":
      "The data came from a page of another site. Please open the page on this site, fill in the form and send it from here.",
    "error.405": "Nothing can be sent here",
    "error.405.text": "This page can only be read. If you wanted to send a form, open it again and send it from there.",
    "error.429": "Too many requests",
    "error.429.text": "Too many requests have arrived in a short time. Please wait a minute and try again.",
    "error.search": "Search this site",
    "error.home": "Back to the home page",
    closed: "Site in preparation",
    "closed.text": "The municipality is preparing its site: it will be here soon. Please come back.",
    "desk.starting": "The back office is starting",
    "desk.starting.text": "This page refreshes itself in a few seconds.",
    "preview.refused": "This preview is no longer valid",
    "preview.refused.text":
      "The link to this preview has expired or is incomplete. Open it again from the back office.",
  },
  de: {
    "upload.tooLarge":
      "Die Datei ist zu groß: Die Redaktion nimmt Dateien bis 50 MB an. Bitte verkleinern oder teilen Sie sie.",
    "error.title": "Fehler: {{title}}",
    "error.404": "Seite nicht gefunden",
    "error.404.text":
      "Die gesuchte Seite gibt es nicht. Die Adresse ist vielleicht falsch, oder die Seite wurde verschoben.",
    "error.410": "Dieser Inhalt ist nicht mehr veröffentlicht",
    "error.410.at": "Er wurde am {{date}} von der Website genommen.",
    "error.410.ended": "Die Veröffentlichung endete am {{date}}.",
    "error.410.reason": "Grund: {{reason}}",
    "error.410.entry": "Eintrag {{entry}} im Register der Veröffentlichungen lesen",
    "error.500": "Etwas hat nicht funktioniert",
    "error.500.text":
      "Die Seite konnte nicht erstellt werden. Das Problem wurde festgehalten; bitte versuchen Sie es in einigen Minuten noch einmal.",
    "error.503": "Die Website ist gleich wieder da",
    "error.503.text": "Die Seite kann im Augenblick nicht erstellt werden. Bitte versuchen Sie es gleich noch einmal.",
    "error.400": "Ungültige Anfrage",
    "error.400.text":
      "Die Adresse oder die gesendeten Daten sind nicht lesbar. Bitte prüfen Sie die Adresse und versuchen Sie es noch einmal.",
    "error.413.text":
      "Die gesendeten Daten sind zu groß. Kürzen Sie den Text oder wählen Sie kleinere Dateien, und senden Sie sie noch einmal.",
    "error.sent":
      "Ihre Angaben sind nicht angekommen. Gehen Sie im Browser eine Seite zurück: Das Formular ist dort meist noch ausgefüllt.",
    "error.kept":
      "Ihre Angaben sind auf dieser Seite noch da: Warten Sie einen Augenblick und wählen Sie „Erneut senden“.",
    "error.files":
      "Die ausgewählten Dateien sind nicht angekommen: Wählen Sie sie bitte hier erneut aus, bevor Sie senden.",
    "error.choose": "Erneut auswählen: {{names}}",
    "error.again": "Erneut senden",
    "error.403": "Nicht angenommen",
    "error.403.text":
      "Die Daten kamen von der Seite einer anderen Website. Öffnen Sie die Seite auf dieser Website, füllen Sie das Formular aus und senden Sie es von hier.",
    "error.421.text": "Unter dieser Adresse gibt es keine Website. Die Website der Gemeinde ist {{origin}}",
    "error.405": "Hierher kann nichts gesendet werden",
    "error.405.text":
      "Diese Seite kann nur gelesen werden. Wenn Sie ein Formular senden wollten, öffnen Sie es bitte neu und senden Sie es von dort.",
    "error.429": "Zu viele Anfragen",
    "error.429.text":
      "In kurzer Zeit kamen zu viele Anfragen. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.",
    "error.search": "Auf der Website suchen",
    "error.home": "Zurück zur Startseite",
    closed: "Website in Vorbereitung",
    "closed.text": "Die Gemeinde bereitet ihre Website vor: Sie wird bald hier sein. Schauen Sie wieder vorbei.",
    "desk.starting": "Der Redaktionsbereich startet gerade",
    "desk.starting.text": "Die Seite lädt sich in einigen Sekunden von selbst neu.",
    "preview.refused": "Die Vorschau ist nicht mehr gültig",
    "preview.refused.text":
      "Der Link zu dieser Vorschau ist abgelaufen oder unvollständig. Öffnen Sie sie noch einmal aus dem Redaktionsbereich.",
  },
  fr: {
    "upload.tooLarge":
      "Le fichier est trop volumineux : la rédaction accepte des fichiers jusqu'à 50 Mo. Réduisez-le ou divisez-le.",
    "error.title": "Erreur : {{title}}",
    "error.404": "Page introuvable",
    "error.404.text":
      "La page que vous cherchez n'existe pas. L'adresse est peut-être erronée, ou la page a été déplacée.",
    "error.410": "Ce contenu n'est plus publié",
    "error.410.at": "Il a été retiré du site le {{date}}.",
    "error.410.ended": "Sa publication a pris fin le {{date}}.",
    "error.410.reason": "Motif : {{reason}}",
    "error.410.entry": "Lire l'entrée {{entry}} du registre des publications",
    "error.500": "Quelque chose n'a pas fonctionné",
    "error.500.text":
      "Nous n'avons pas pu préparer la page. Le problème a été enregistré ; vous pouvez réessayer dans quelques minutes.",
    "error.503": "Le site revient bientôt",
    "error.503.text": "La page ne peut pas être préparée en ce moment. Réessayez dans quelques instants.",
    "error.400": "Demande non valable",
    "error.400.text": "L'adresse ou les données envoyées ne sont pas lisibles. Vérifiez l'adresse et réessayez.",
    "error.413.text":
      "Les données envoyées sont trop volumineuses. Raccourcissez le texte ou choisissez des fichiers plus petits, puis renvoyez-les.",
    "error.sent":
      "Ce que vous avez écrit n’a pas été reçu. Revenez à la page précédente du navigateur : le formulaire est le plus souvent encore rempli.",
    "error.kept":
      "Ce que vous avez écrit est gardé dans cette page : attendez quelques instants et appuyez sur « Envoyer de nouveau ».",
    "error.files": "Les fichiers choisis n’ont pas été reçus : choisissez-les de nouveau ici avant d’envoyer.",
    "error.choose": "Choisissez de nouveau : {{names}}",
    "error.again": "Envoyer de nouveau",
    "error.403": "Envoi non accepté",
    "error.403.text":
      "Les données viennent de la page d'un autre site. Ouvrez la page sur ce site, remplissez le formulaire et envoyez-le d'ici.",
    "error.421.text": "Il n'y a pas de site à cette adresse. Le site de la commune est {{origin}}",
    "error.405": "Rien ne peut être envoyé ici",
    "error.405.text":
      "Cette page ne peut être que lue. Si vous vouliez envoyer un formulaire, ouvrez-le à nouveau et envoyez-le de là.",
    "error.429": "Trop de demandes",
    "error.429.text": "Trop de demandes sont arrivées en peu de temps. Attendez une minute et réessayez.",
    "error.search": "Rechercher sur le site",
    "error.home": "Retour à la page d'accueil",
    closed: "Site en préparation",
    "closed.text": "La commune prépare son site : il sera bientôt ici. Revenez nous voir.",
    "desk.starting": "L'espace de rédaction démarre",
    "desk.starting.text": "La page s'actualise toute seule dans quelques secondes.",
    "preview.refused": "L'aperçu n'est plus valable",
    "preview.refused.text":
      "Le lien vers cet aperçu a expiré ou n'est pas complet. Ouvrez-le de nouveau depuis l'espace de rédaction.",
  },
  es: {
    "upload.tooLarge":
      "El archivo es demasiado grande: la redacción acepta archivos de hasta 50 MB. Redúzcalo o divídalo en varias partes.",
    "error.title": "Error: {{title}}",
    "error.404": "Página no encontrada",
    "error.404.text":
      "La página que busca no existe. La dirección puede ser incorrecta o la página puede haberse trasladado.",
    "error.410": "Este contenido ya no está publicado",
    "error.410.at": "Se retiró del sitio el {{date}}.",
    "error.410.ended": "Su publicación terminó el {{date}}.",
    "error.410.reason": "Motivo: {{reason}}",
    "error.410.entry": "Leer el asiento {{entry}} del registro de publicaciones",
    "error.500": "Algo no ha funcionado",
    "error.500.text":
      "No hemos podido preparar la página. El problema se ha registrado; puede volver a intentarlo dentro de unos minutos.",
    "error.503": "El sitio vuelve enseguida",
    "error.503.text": "En este momento no se puede preparar la página. Vuelva a intentarlo dentro de unos instantes.",
    "error.400": "Solicitud no válida",
    "error.400.text":
      "La dirección o los datos enviados no se pueden leer. Compruebe la dirección y vuelva a intentarlo.",
    "error.413.text":
      "Los datos enviados son demasiado grandes. Acorte el texto o elija archivos más pequeños y envíelos de nuevo.",
    "error.sent":
      "Lo que ha escrito no se ha recibido. Vuelva a la página anterior del navegador: normalmente el formulario sigue relleno.",
    "error.kept": "Lo que ha escrito se conserva en esta página: espere unos instantes y pulse «Enviar de nuevo».",
    "error.files": "Los archivos que había elegido no se han recibido: elíjalos aquí de nuevo antes de enviar.",
    "error.choose": "Elija de nuevo: {{names}}",
    "error.again": "Enviar de nuevo",
    "error.403": "Envío no aceptado",
    "error.403.text":
      "Los datos han llegado desde la página de otro sitio. Abra la página en este sitio, rellene el formulario y envíelo desde aquí.",
    "error.421.text": "En esta dirección no hay ningún sitio. El sitio del municipio es {{origin}}",
    "error.405": "Aquí no se puede enviar nada",
    "error.405.text":
      "Esta página solo se puede leer. Si quería enviar un formulario, ábralo de nuevo y envíelo desde allí.",
    "error.429": "Demasiadas solicitudes",
    "error.429.text": "Han llegado demasiadas solicitudes en poco tiempo. Espere un minuto y vuelva a intentarlo.",
    "error.search": "Buscar en el sitio",
    "error.home": "Volver a la página de inicio",
    closed: "Sitio en preparación",
    "closed.text": "El municipio está preparando su sitio: pronto estará aquí. Vuelva a visitarnos.",
    "desk.starting": "El área de redacción se está iniciando",
    "desk.starting.text": "La página se actualiza sola dentro de unos segundos.",
    "preview.refused": "La vista previa ya no es válida",
    "preview.refused.text":
      "El enlace a esta vista previa ha caducado o no está completo. Ábralo de nuevo desde el área de redacción.",
  },
};
