import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the page on which people ask for notices. */
export const pushText = defineMessages({
  it: {
    title: "Notifiche",
    lead: "Gli avvisi del Comune sul Suo telefono o computer, appena escono, senza lasciare un indirizzo.",
    none: "In questo momento non ci sono notifiche.",
    needs:
      "Questo browser non può ricevere notifiche, oppure non esegue script. Può seguire il Comune con la newsletter o con i feed delle notizie.",
    iphone:
      "Su iPhone e iPad (dalla versione 16.4) prima aggiunga il sito alla schermata Home: tasto Condividi, poi «Aggiungi alla schermata Home». Apra il sito da lì e torni in questa pagina.",
    iphoneTitle: "Su iPhone e iPad",
    topics: "Che cosa vuole ricevere",
    send: "Salva",
    kept: "Fatto: le notifiche scelte arrivano su questo dispositivo.",
    stopped: "Fatto: su questo dispositivo non arriva più nulla.",
    denied: "Il browser non permette le notifiche da questo sito: le consenta nelle impostazioni del browser.",
    unknown: "Il servizio di notifica di questo browser non è tra quelli che usiamo.",
    failed: "Non è andato a buon fine: riprovi tra poco.",
    privacyTitle: "Che cosa facciamo dei dati",
    privacy:
      "Conserviamo solo l'indirizzo che il Suo browser riceve dal proprio servizio di notifica e le scelte fatte qui: non sappiamo di chi sia. Lo cancelliamo quando toglie tutte le scelte o quando il servizio dice che non esiste più. I messaggi viaggiano cifrati fino al Suo dispositivo. Non contiamo chi li apre.",
    newsletter: "Newsletter",
    onlyIn: "Questo testo c'è solo in un'altra lingua: {{language}}.",
  },
  en: {
    title: "Notifications",
    lead: "Notices from the municipality on your phone or computer as soon as they are out, without leaving an address.",
    none: "There are no notifications at present.",
    needs:
      "This browser cannot receive notifications, or runs no scripts. You can follow the municipality by the newsletter or by the feeds of the news.",
    iphone:
      "On iPhone and iPad (from version 16.4) first add the site to the home screen: Share, then “Add to Home Screen”. Open the site from there and come back to this page.",
    iphoneTitle: "On iPhone and iPad",
    topics: "What you want to receive",
    send: "Save",
    kept: "Done: the notifications you chose will come to this device.",
    stopped: "Done: nothing will come to this device any more.",
    denied: "The browser does not allow notifications from this site: please allow them in the browser's settings.",
    unknown: "The notification service of this browser is not one of those we use.",
    failed: "It did not work: please try again soon.",
    privacyTitle: "What we do with the data",
    privacy:
      "We keep only the address that your browser gets from its notification service, and what you chose here: we do not know whose it is. We delete it when you remove all choices or when the service says that it no longer exists. Messages travel encrypted to your device. We do not count who opens them.",
    newsletter: "Newsletter",
    onlyIn: "This text is available in another language only: {{language}}.",
  },
  de: {
    title: "Benachrichtigungen",
    lead: "Meldungen der Gemeinde auf Ihrem Telefon oder Computer, sobald sie erscheinen, ohne eine Adresse zu hinterlassen.",
    none: "Derzeit gibt es keine Benachrichtigungen.",
    needs:
      "Dieser Browser kann keine Benachrichtigungen empfangen oder führt keine Skripte aus. Sie können der Gemeinde mit dem Newsletter oder den Feeds folgen.",
    iphone:
      "Auf iPhone und iPad (ab Version 16.4) fügen Sie die Website zuerst zum Home-Bildschirm hinzu: Teilen, dann „Zum Home-Bildschirm“. Öffnen Sie sie von dort und kommen Sie auf diese Seite zurück.",
    iphoneTitle: "Auf iPhone und iPad",
    topics: "Was Sie erhalten möchten",
    send: "Speichern",
    kept: "Erledigt: die gewählten Benachrichtigungen kommen auf dieses Gerät.",
    stopped: "Erledigt: auf dieses Gerät kommt nichts mehr.",
    denied:
      "Der Browser erlaubt keine Benachrichtigungen dieser Website: erlauben Sie sie in den Einstellungen des Browsers.",
    unknown: "Der Benachrichtigungsdienst dieses Browsers gehört nicht zu denen, die wir nutzen.",
    failed: "Das hat nicht geklappt: versuchen Sie es bald noch einmal.",
    privacyTitle: "Was wir mit den Daten machen",
    privacy:
      "Wir speichern nur die Adresse, die Ihr Browser von seinem Benachrichtigungsdienst erhält, und Ihre Auswahl: wir wissen nicht, wem sie gehört. Wir löschen sie, wenn Sie alles abwählen oder der Dienst sagt, dass es sie nicht mehr gibt. Nachrichten sind bis zu Ihrem Gerät verschlüsselt. Wir zählen nicht, wer sie öffnet.",
    newsletter: "Newsletter",
    onlyIn: "Diesen Text gibt es nur in einer anderen Sprache: {{language}}.",
  },
  fr: {
    title: "Notifications",
    lead: "Les avis de la commune sur votre téléphone ou ordinateur dès leur parution, sans laisser d'adresse.",
    none: "Il n'y a pas de notifications en ce moment.",
    needs:
      "Ce navigateur ne peut pas recevoir de notifications, ou n'exécute pas de scripts. Vous pouvez suivre la commune par la lettre d'information ou par les flux.",
    iphone:
      "Sur iPhone et iPad (à partir de la version 16.4), ajoutez d'abord le site à l'écran d'accueil : Partager, puis « Sur l'écran d'accueil ». Ouvrez le site depuis là et revenez à cette page.",
    iphoneTitle: "Sur iPhone et iPad",
    topics: "Ce que vous voulez recevoir",
    send: "Enregistrer",
    kept: "C'est fait : les notifications choisies arrivent sur cet appareil.",
    stopped: "C'est fait : plus rien n'arrive sur cet appareil.",
    denied: "Le navigateur ne permet pas les notifications de ce site : autorisez-les dans les réglages du navigateur.",
    unknown: "Le service de notification de ce navigateur n'est pas parmi ceux que nous utilisons.",
    failed: "Cela n'a pas marché : réessayez bientôt.",
    privacyTitle: "Ce que nous faisons des données",
    privacy:
      "Nous gardons seulement l'adresse que votre navigateur reçoit de son service de notification, et vos choix : nous ne savons pas à qui elle est. Nous l'effaçons quand vous enlevez tous les choix ou quand le service dit qu'elle n'existe plus. Les messages voyagent chiffrés jusqu'à votre appareil. Nous ne comptons pas qui les ouvre.",
    newsletter: "Lettre d'information",
    onlyIn: "Ce texte n'existe que dans une autre langue : {{language}}.",
  },
  es: {
    title: "Notificaciones",
    lead: "Los avisos del municipio en su teléfono u ordenador en cuanto salen, sin dejar una dirección.",
    none: "En este momento no hay notificaciones.",
    needs:
      "Este navegador no puede recibir notificaciones, o no ejecuta scripts. Puede seguir al municipio con el boletín o con los canales de noticias.",
    iphone:
      "En iPhone y iPad (desde la versión 16.4) añada primero el sitio a la pantalla de inicio: Compartir, luego «Añadir a pantalla de inicio». Ábralo desde allí y vuelva a esta página.",
    iphoneTitle: "En iPhone y iPad",
    topics: "Qué quiere recibir",
    send: "Guardar",
    kept: "Hecho: las notificaciones elegidas llegan a este dispositivo.",
    stopped: "Hecho: a este dispositivo ya no llega nada.",
    denied: "El navegador no permite notificaciones de este sitio: permítalas en los ajustes del navegador.",
    unknown: "El servicio de notificación de este navegador no está entre los que usamos.",
    failed: "No ha funcionado: vuelva a intentarlo pronto.",
    privacyTitle: "Qué hacemos con los datos",
    privacy:
      "Guardamos solo la dirección que su navegador recibe de su servicio de notificación y lo que eligió aquí: no sabemos de quién es. La borramos cuando quita todas las opciones o cuando el servicio dice que ya no existe. Los mensajes viajan cifrados hasta su dispositivo. No contamos quién los abre.",
    newsletter: "Boletín",
    onlyIn: "Este texto está solo en otro idioma: {{language}}.",
  },
});
