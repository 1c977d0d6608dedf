/** Texts of the site's own pages: legal notes, privacy, accessibility, site map, contacts, personal area; titles of pages of slices. */
export const ownPagesTexts = {
  it: {
    "profiles.title": "Profili ufficiali",
    "newsletter.title": "Newsletter",
    "notices.title": "Notifiche",
    "legal.title": "Note legali",
    "legal.licence": "Licenza dei contenuti",
    "legal.licence.before":
      "In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con ",
    "legal.licence.link": "licenza CC-BY 4.0",
    "legal.licence.after":
      ". Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.",
    "privacy.title": "Informativa privacy",
    "privacy.intro": "Questa pagina dice quali dati personali tratta questo sito e perché.",
    "privacy.cookies": "Cookie e strumenti di terzi",
    "privacy.cookies.text":
      "Il sito non usa cookie e non chiede nulla a server di terzi: caratteri, immagini e programmi vengono tutti da questo indirizzo.",
    "privacy.measures": "Statistiche di lettura",
    "privacy.measures.text":
      "Contiamo le pagine lette senza riconoscere le persone. L'indirizzo di rete viene troncato prima di essere scritto; un visitatore è un codice calcolato con una chiave che dura un giorno e poi viene cancellata.",
    "privacy.forms": "Dati che Lei scrive nei moduli",
    "privacy.forms.text":
      "Le richieste di assistenza, le segnalazioni, gli appuntamenti e le richieste di accesso servono a svolgere compiti di interesse pubblico (art. 6, par. 1, lett. e, del Regolamento (UE) 2016/679). Ogni modulo dice, prima dell'invio, a che cosa servono i dati, chi li legge e dopo quanto tempo sono cancellati. Non sono ceduti ad altri né usati per profilare.",
    "privacy.letters": "Newsletter e notifiche",
    "privacy.letters.text":
      "Le riceve solo chi le chiede e conferma (art. 6, par. 1, lett. a): può smettere in ogni momento dal collegamento in fondo a ogni messaggio, e i Suoi dati sono cancellati. Non contengono strumenti che dicono chi le ha lette.",
    "privacy.rights": "I Suoi diritti",
    "privacy.rights.text":
      "Titolare del trattamento è il {{name}}. Per esercitare i diritti previsti dagli articoli 15-22 del Regolamento (UE) 2016/679 può scrivere a {{email}}. Può presentare reclamo al Garante per la protezione dei dati personali.",
    "accessibility.title": "Accessibilità",
    "accessibility.text":
      "Il sito è costruito per rispettare le WCAG 2.1, livello AA, come chiede la legge 9 gennaio 2004, n. 4: si legge senza JavaScript, con la tastiera e con i lettori di schermo.",
    "accessibility.link": "Leggi la dichiarazione di accessibilità sul sito di AgID",
    "accessibility.none": "La dichiarazione sul modulo di AgID non è ancora stata pubblicata.",
    "accessibility.feedback": "Se trova una difficoltà, la segnali a {{email}}: risponderemo e la correggeremo.",
    "siteMap.title": "Mappa del sito",
    "siteMap.other": "Altre pagine",
    "siteMap.openData": "Dati aperti e API",
    "contacts.title": "Contatti",
    "contacts.offices": "Per un ufficio o un servizio preciso veda",
    "report.title": "Segnalazione disservizio",
    "assistance.title": "Richiesta di assistenza",
    "appointment.title": "Prenotazione appuntamento",
    "personal.title": "Area personale",
    "personal.text":
      "L'area personale non è ancora attiva su questo sito. I servizi che si possono già usare in linea sono indicati nelle loro schede, con il collegamento per accedere.",
    "personal.services": "Vedi tutti i servizi",
    "transparency.title": "Amministrazione Trasparente",
  },
  en: {
    "profiles.title": "Official profiles",
    "newsletter.title": "Newsletter",
    "notices.title": "Notifications",
    "legal.title": "Legal notice",
    "legal.licence": "Licence of the content",
    "legal.licence.before":
      "In application of the principle of open by default (article 52 of legislative decree no. 82 of 7 March 2005, CAD) and except where otherwise stated (embedded third-party content included), the data, documents and information published on this site are released under the ",
    "legal.licence.link": "licence CC-BY 4.0",
    "legal.licence.after":
      ". Users are therefore free to share (reproduce, distribute, communicate and exhibit in public), perform and recite this material in any medium and format, and to adapt it (transform the material and use it for derivative works) for any purpose, even commercial, with the sole duty of attribution and without adding restrictions.",
    "privacy.title": "Privacy notice",
    "privacy.intro": "This page says which personal data this site processes, and why.",
    "privacy.cookies": "Cookies and third parties",
    "privacy.cookies.text":
      "The site uses no cookies and makes no requests to third-party servers: fonts, images and scripts all come from this address.",
    "privacy.measures": "Reading statistics",
    "privacy.measures.text":
      "We count the pages read without identifying people. The network address is truncated before anything is stored; a visitor is a code computed with a key that lasts one day and is then deleted.",
    "privacy.forms": "Data that you write in forms",
    "privacy.forms.text":
      "Requests for assistance, fault reports, appointments and requests for access serve tasks in the public interest (art. 6(1)(e) of Regulation (EU) 2016/679). Each form says, before you send it, what the data are for, who reads them and when they are erased. They are given to nobody else and are not used to profile you.",
    "privacy.letters": "Newsletter and notifications",
    "privacy.letters.text":
      "Only those who ask for them and confirm receive them (art. 6(1)(a)): you can stop at any time with the link at the end of every message, and your data are erased. They contain nothing that tells us who has read them.",
    "privacy.rights": "Your rights",
    "privacy.rights.text":
      "The controller is {{name}}. To exercise the rights of articles 15-22 of Regulation (EU) 2016/679 please write to {{email}}. You may lodge a complaint with the Italian data protection authority (Garante per la protezione dei dati personali).",
    "accessibility.title": "Accessibility",
    "accessibility.text":
      "The site is built to meet WCAG 2.1, level AA, as Italian law no. 4 of 9 January 2004 requires: it can be read without JavaScript, with the keyboard and with screen readers.",
    "accessibility.link": "Read the accessibility statement on AgID's site",
    "accessibility.none": "The statement on AgID's form has not been published yet.",
    "accessibility.feedback": "If you find a difficulty please tell us at {{email}}: we will answer and put it right.",
    "siteMap.title": "Site map",
    "siteMap.other": "Other pages",
    "siteMap.openData": "Open data and API",
    "contacts.title": "Contacts",
    "contacts.offices": "For a particular office or service see",
    "report.title": "Report a fault",
    "assistance.title": "Ask for assistance",
    "appointment.title": "Book an appointment",
    "personal.title": "Personal area",
    "personal.text":
      "The personal area is not available on this site yet. The pages of the services say which ones can already be used online, with the link to sign in.",
    "personal.services": "See all services",
    "transparency.title": "Transparency",
  },
  de: {
    "legal.title": "Rechtliche Hinweise",
    "legal.licence": "Lizenz der Inhalte",
    "legal.licence.before":
      "Nach dem Grundsatz „open by default“ gemäß Artikel 52 des italienischen gesetzesvertretenden Dekrets Nr. 82 vom 7. März 2005 (CAD) und soweit nichts anderes angegeben ist (auch für eingebundene Inhalte Dritter), werden die auf dieser Website veröffentlichten Daten, Dokumente und Informationen bereitgestellt unter der ",
    "legal.licence.link": "Lizenz CC-BY 4.0",
    "legal.licence.after":
      ". Sie dürfen dieses Material also in jedem Medium und Format teilen (vervielfältigen, verbreiten, öffentlich zugänglich machen), aufführen und bearbeiten, zu jedem Zweck, auch kommerziell, allein mit der Pflicht zur Namensnennung und ohne zusätzliche Einschränkungen.",
    "privacy.title": "Datenschutzerklärung",
    "privacy.intro": "Diese Seite sagt, welche personenbezogenen Daten diese Website verarbeitet und warum.",
    "privacy.cookies": "Cookies und Werkzeuge Dritter",
    "privacy.cookies.text":
      "Die Website verwendet keine Cookies und fragt keine Server Dritter an: Schriften, Bilder und Programme kommen alle von dieser Adresse.",
    "privacy.measures": "Lesestatistik",
    "privacy.measures.text":
      "Wir zählen die gelesenen Seiten, ohne Personen zu erkennen. Die Netzadresse wird gekürzt, bevor etwas geschrieben wird; ein Besucher ist ein Code, berechnet mit einem Schlüssel, der einen Tag gilt und dann gelöscht wird.",
    "privacy.forms": "Daten, die Sie in Formulare schreiben",
    "privacy.forms.text":
      "Hilfsanfragen, Mängelmeldungen, Termine und Anträge auf Zugang dienen Aufgaben im öffentlichen Interesse (Art. 6 Abs. 1 Buchst. e der Verordnung (EU) 2016/679). Jedes Formular sagt vor dem Absenden, wozu die Daten dienen, wer sie liest und wann sie gelöscht werden. Sie werden nicht weitergegeben und nicht zum Profiling verwendet.",
    "privacy.letters": "Newsletter und Benachrichtigungen",
    "privacy.letters.text":
      "Nur wer darum bittet und bestätigt, erhält sie (Art. 6 Abs. 1 Buchst. a): Sie können jederzeit über den Link am Ende jeder Nachricht aufhören, und Ihre Daten werden gelöscht. Sie enthalten nichts, was verrät, wer sie gelesen hat.",
    "privacy.rights": "Ihre Rechte",
    "privacy.rights.text":
      "Verantwortlich für die Verarbeitung ist {{name}}. Um Ihre Rechte nach den Artikeln 15 bis 22 der Verordnung (EU) 2016/679 auszuüben, schreiben Sie an {{email}}. Sie können sich bei der italienischen Datenschutzbehörde (Garante per la protezione dei dati personali) beschweren.",
    "accessibility.title": "Barrierefreiheit",
    "accessibility.text":
      "Die Website ist so gebaut, dass sie die WCAG 2.1, Stufe AA, einhält, wie es das italienische Gesetz Nr. 4 vom 9. Januar 2004 verlangt: Sie ist ohne JavaScript, mit der Tastatur und mit Bildschirmlesern lesbar.",
    "accessibility.link": "Die Erklärung zur Barrierefreiheit auf der Website der AgID lesen (italienisch)",
    "accessibility.none": "Die Erklärung auf dem Formular der AgID ist noch nicht veröffentlicht.",
    "accessibility.feedback":
      "Wenn Sie auf ein Hindernis stoßen, melden Sie es an {{email}}: Wir antworten und beheben es.",
    "siteMap.title": "Übersicht der Website",
    "siteMap.other": "Weitere Seiten",
    "siteMap.openData": "Offene Daten und API",
    "contacts.title": "Kontakt",
    "contacts.offices": "Für ein bestimmtes Amt oder einen bestimmten Dienst siehe",
    "report.title": "Mangel melden",
    "assistance.title": "Hilfe anfordern",
    "appointment.title": "Termin vereinbaren",
    "personal.title": "Persönlicher Bereich",
    "personal.text":
      "Der persönliche Bereich ist auf dieser Website noch nicht aktiv. Welche Dienste schon online genutzt werden können, steht mit dem Link dazu auf den Seiten der Dienste.",
    "personal.services": "Alle Dienste ansehen",
    "transparency.title": "Transparente Verwaltung (Amministrazione Trasparente)",
    "profiles.title": "Offizielle Profile",
    "newsletter.title": "Newsletter",
    "notices.title": "Benachrichtigungen",
  },
  fr: {
    "legal.title": "Mentions légales",
    "legal.licence": "Licence des contenus",
    "legal.licence.before":
      "En application du principe « open by default » au sens de l'article 52 du décret législatif italien n° 82 du 7 mars 2005 (CAD), et sauf indication contraire (y compris pour les contenus de tiers), les données, documents et informations publiés sur ce site sont diffusés sous ",
    "legal.licence.link": "licence CC-BY 4.0",
    "legal.licence.after":
      ". Vous êtes donc libre de partager (reproduire, distribuer, communiquer au public), de représenter et de modifier ce matériel, par tout moyen et dans tout format, à toutes fins, même commerciales, avec la seule obligation de citer la source et sans ajouter de restrictions.",
    "privacy.title": "Protection des données personnelles",
    "privacy.intro": "Cette page dit quelles données personnelles ce site traite et pourquoi.",
    "privacy.cookies": "Cookies et outils de tiers",
    "privacy.cookies.text":
      "Le site n'utilise pas de cookies et ne demande rien à des serveurs tiers : polices, images et programmes viennent tous de cette adresse.",
    "privacy.measures": "Statistiques de lecture",
    "privacy.measures.text":
      "Nous comptons les pages lues sans reconnaître les personnes. L'adresse de réseau est tronquée avant d'être écrite ; un visiteur est un code calculé avec une clé qui dure un jour puis est effacée.",
    "privacy.forms": "Données que vous écrivez dans les formulaires",
    "privacy.forms.text":
      "Les demandes d'assistance, les signalements, les rendez-vous et les demandes d'accès servent des missions d'intérêt public (art. 6, par. 1, point e), du règlement (UE) 2016/679). Chaque formulaire dit, avant l'envoi, à quoi servent les données, qui les lit et quand elles sont effacées. Elles ne sont cédées à personne et ne servent à aucun profilage.",
    "privacy.letters": "Lettre d'information et notifications",
    "privacy.letters.text":
      "Seules les reçoivent les personnes qui les demandent et confirment (art. 6, par. 1, point a)) : vous pouvez arrêter à tout moment par le lien à la fin de chaque message, et vos données sont effacées. Rien n'y dit qui les a lues.",
    "privacy.rights": "Vos droits",
    "privacy.rights.text":
      "Le responsable du traitement est {{name}}. Pour exercer les droits prévus aux articles 15 à 22 du règlement (UE) 2016/679, vous pouvez écrire à {{email}}. Vous pouvez introduire une réclamation auprès de l'autorité italienne de protection des données (Garante per la protezione dei dati personali).",
    "accessibility.title": "Accessibilité",
    "accessibility.text":
      "Le site est conçu pour respecter les WCAG 2.1, niveau AA, comme le demande la loi italienne n° 4 du 9 janvier 2004 : il se lit sans JavaScript, au clavier et avec un lecteur d'écran.",
    "accessibility.link": "Lire la déclaration d'accessibilité sur le site de l'AgID (en italien)",
    "accessibility.none": "La déclaration sur le formulaire de l'AgID n'a pas encore été publiée.",
    "accessibility.feedback":
      "Si vous rencontrez une difficulté, signalez-la à {{email}} : nous répondrons et la corrigerons.",
    "siteMap.title": "Plan du site",
    "siteMap.other": "Autres pages",
    "siteMap.openData": "Données ouvertes et API",
    "contacts.title": "Contacts",
    "contacts.offices": "Pour un bureau ou un service précis, voir",
    "report.title": "Signalement d'un problème",
    "assistance.title": "Demande d'assistance",
    "appointment.title": "Prise de rendez-vous",
    "personal.title": "Espace personnel",
    "personal.text":
      "L'espace personnel n'est pas encore actif sur ce site. Les services déjà utilisables en ligne sont indiqués dans leurs fiches, avec le lien pour y accéder.",
    "personal.services": "Voir tous les services",
    "transparency.title": "Administration transparente (Amministrazione Trasparente)",
    "profiles.title": "Profils officiels",
    "newsletter.title": "Lettre d'information",
    "notices.title": "Notifications",
  },
  es: {
    "legal.title": "Aviso legal",
    "legal.licence": "Licencia de los contenidos",
    "legal.licence.before":
      "En aplicación del principio «open by default» según el artículo 52 del decreto legislativo italiano n.º 82, de 7 de marzo de 2005 (CAD), y salvo que se indique otra cosa (también en los contenidos de terceros), los datos, documentos e informaciones publicados en este sitio se ofrecen con ",
    "legal.licence.link": "licencia CC-BY 4.0",
    "legal.licence.after":
      ". Por tanto, puede compartir (reproducir, distribuir, comunicar al público), representar y modificar este material en cualquier medio y formato, con cualquier fin, incluso comercial, con la única obligación de citar la fuente y sin añadir restricciones.",
    "privacy.title": "Información sobre privacidad",
    "privacy.intro": "Esta página dice qué datos personales trata este sitio y por qué.",
    "privacy.cookies": "Cookies y herramientas de terceros",
    "privacy.cookies.text":
      "El sitio no usa cookies ni pide nada a servidores de terceros: tipos de letra, imágenes y programas vienen todos de esta dirección.",
    "privacy.measures": "Estadísticas de lectura",
    "privacy.measures.text":
      "Contamos las páginas leídas sin reconocer a las personas. La dirección de red se recorta antes de escribirse; un visitante es un código calculado con una clave que dura un día y después se borra.",
    "privacy.forms": "Datos que usted escribe en los formularios",
    "privacy.forms.text":
      "Las solicitudes de asistencia, los avisos de incidencias, las citas y las solicitudes de acceso sirven a misiones de interés público (art. 6, apdo. 1, letra e), del Reglamento (UE) 2016/679). Cada formulario dice, antes del envío, para qué sirven los datos, quién los lee y cuándo se borran. No se ceden a nadie ni se usan para elaborar perfiles.",
    "privacy.letters": "Boletín y notificaciones",
    "privacy.letters.text":
      "Solo los recibe quien los pide y lo confirma (art. 6, apdo. 1, letra a)): puede dejarlos en cualquier momento con el enlace al final de cada mensaje, y sus datos se borran. No contienen nada que diga quién los ha leído.",
    "privacy.rights": "Sus derechos",
    "privacy.rights.text":
      "El responsable del tratamiento es {{name}}. Para ejercer los derechos de los artículos 15 a 22 del Reglamento (UE) 2016/679 puede escribir a {{email}}. Puede presentar una reclamación ante la autoridad italiana de protección de datos (Garante per la protezione dei dati personali).",
    "accessibility.title": "Accesibilidad",
    "accessibility.text":
      "El sitio está hecho para cumplir las WCAG 2.1, nivel AA, como pide la ley italiana n.º 4, de 9 de enero de 2004: se lee sin JavaScript, con el teclado y con lectores de pantalla.",
    "accessibility.link": "Leer la declaración de accesibilidad en el sitio de AgID (en italiano)",
    "accessibility.none": "La declaración en el formulario de AgID aún no se ha publicado.",
    "accessibility.feedback": "Si encuentra una dificultad, comuníquela a {{email}}: responderemos y la corregiremos.",
    "siteMap.title": "Mapa del sitio",
    "siteMap.other": "Otras páginas",
    "siteMap.openData": "Datos abiertos y API",
    "contacts.title": "Contacto",
    "contacts.offices": "Para una oficina o un servicio concretos, vea",
    "report.title": "Aviso de una incidencia",
    "assistance.title": "Solicitud de asistencia",
    "appointment.title": "Reserva de cita",
    "personal.title": "Área personal",
    "personal.text":
      "El área personal aún no está activa en este sitio. Los servicios que ya se pueden usar en línea están indicados en sus fichas, con el enlace para acceder.",
    "personal.services": "Ver todos los servicios",
    "transparency.title": "Administración transparente (Amministrazione Trasparente)",
    "profiles.title": "Perfiles oficiales",
    "newsletter.title": "Boletín",
    "notices.title": "Notificaciones",
  },
};
