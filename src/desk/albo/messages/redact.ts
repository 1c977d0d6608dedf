/** Texts of taking personal data out of files, and of what was found in them. */
export const redactTexts = {
  it: {
    backToAct: "Torna all'atto",
    redact: "Oscura",
    redactTitle: "Oscurare {{name}}",
    redactIntro:
      "Ciò che sta sotto i riquadri viene tolto dal file: lettere, immagini e disegni non si possono recuperare. Si tolgono anche i metadati, le versioni precedenti, gli allegati, i segnalibri, i commenti e i moduli. L'originale resta conservato e non si pubblica.",
    redactSearch: "Parole da cercare nel file",
    redactSearchSend: "Cerca",
    redactFound: "Scelga che cosa togliere",
    redactNothing: "Nel testo non si vede nulla che somigli a dati personali: legga comunque il documento.",
    redactNothingSearched:
      "Queste parole non si trovano nel testo: se il file è una scansione, disegni i riquadri sulle pagine.",
    redactPlace: "Pagina {{page}}",
    redactTyped: "Aggiungi riquadri con le misure",
    redactTypedHelp:
      "Le misure sono in centesimi della pagina, a partire dall'angolo in alto a sinistra: 0 è il bordo, 100 il bordo opposto.",
    redactBoxNumber: "Riquadro {{number}}",
    "redactSide.page": "Pagina",
    "redactSide.x": "Da sinistra",
    "redactSide.y": "Dall'alto",
    "redactSide.width": "Larghezza",
    "redactSide.height": "Altezza",
    redactReason: "Motivo dell'oscuramento: si legge nella pagina dell'atto",
    redactWarning:
      "Prima di confermare rilegga tutto il documento: il programma non riconosce tutti i dati. La lunghezza di un riquadro può far indovinare la parola: se serve, lo disegni più largo.",
    redactSend: "Oscura e sostituisci il file",
    redactPages: "Le pagine",
    redactPage: "Pagina",
    redactPicture: "Immagine della pagina",
    redactDraw:
      "Disegni un riquadro trascinando sulla pagina. Senza mouse: scelga dall'elenco, cerchi le parole o scriva le misure.",
    redactBox: "Riquadro",
    redactRemoveBox: "Togli il riquadro",
    redactMorePages: "Si vedono le prime {{count}} pagine: per le altre usi la ricerca o le misure.",
    redacted: "Il file è stato sostituito con la copia oscurata. La apra e la rilegga.",
    redactedLeft:
      "Il file è stato sostituito con la copia oscurata. Parole tolte compaiono ancora altrove (pagina tra parentesi): {{name}}. Guardi se vanno tolte anche lì.",
    altRemoved: "Descrizione tolta con l'oscuramento",
    "data.word": "parola cercata",
    "refused.no-boxes": "Scelga almeno una cosa da togliere, oppure disegni un riquadro.",
    "refused.redact.encrypted": "Il file è protetto da password: lo salvi senza password e lo carichi di nuovo.",
    "refused.redact.unreadable":
      "Il file non si riesce a leggere: lo esporti di nuovo dal programma con cui è stato fatto.",
    "refused.redact.too-much":
      "Il file è troppo grande o complesso per essere oscurato qui: lo divida. Nulla è cambiato.",
    "refused.redact.fell":
      "Il file non si lascia oscurare qui: lo esporti di nuovo come PDF semplice. Nulla è cambiato.",
    "refused.redact.no-page": "La pagina non c'è: scelga una pagina del documento.",
    "refused.redact.not-removed":
      "A pagina {{name}} qualcosa sotto un riquadro non si riesce a togliere con certezza: nessuna copia è stata fatta. Esporti la pagina come immagine e la carichi al suo posto.",
    "data.fiscal-code": "codice fiscale",
    "data.iban": "IBAN",
    "data.health": "salute",
    "data.disability-law": "legge sulla disabilità o sulle categorie protette",
    "data.economic-hardship": "disagio economico o sociale",
    "data.minor": "minori",
    "data.address": "indirizzo di casa",
    "data.phone": "telefono",
    "data.birth": "data di nascita",
    "data.email": "posta elettronica personale",
    "data.no-text": "il file non contiene testo (forse è una scansione): lo apra e lo legga",
    "data.unreadable": "il file non si riesce a leggere: lo apra e lo legga",
    "data.encrypted": "il file è protetto da password: lo apra e lo legga",
    "data.too-large": "il file è troppo grande per essere guardato dal programma: lo apra e lo legga",
    "data.not-looked-at": "il file non è di un tipo che il programma legge: lo apra e lo legga",
    "barrier.no-text":
      "{{name}} non contiene testo: chi usa un lettore di schermo non può leggerlo. Usi il documento originale, non una scansione.",
    "barrier.unreadable":
      "{{name}} non si riesce a leggere: forse è danneggiato. Lo apra, e se serve lo esporti di nuovo dal programma con cui è stato fatto.",
    "barrier.encrypted":
      "{{name}} è protetto da password: i cittadini non potrebbero aprirlo. Lo salvi senza password.",
    "barrier.too-large":
      "{{name}} è troppo grande perché il programma lo guardi: lo legga Lei, e se può ne riduca le dimensioni.",
    "barrier.changed-after-signing": "{{name}} è stato cambiato dopo l'ultima firma: guardi che cosa è stato aggiunto.",
    "barrier.untagged":
      "{{name}} è un PDF senza struttura (tag): chi usa un lettore di schermo lo legge male. Lo esporti come PDF accessibile.",
  },
  en: {
    backToAct: "Back to the act",
    redact: "Obscure",
    redactTitle: "Obscure {{name}}",
    redactIntro:
      "What lies under the boxes is taken out of the file: letters, pictures and drawings cannot be recovered. Metadata, earlier versions, attachments, bookmarks, comments and forms go too. The original is kept and not published.",
    redactSearch: "Words to search in the file",
    redactSearchSend: "Search",
    redactFound: "Choose what to take out",
    redactNothing: "Nothing in the text looks like personal data: please read the document nevertheless.",
    redactNothingSearched: "These words are not in the text: if the file is a scan, draw the boxes on the pages.",
    redactPlace: "Page {{page}}",
    redactTyped: "Add boxes by their measures",
    redactTypedHelp:
      "Measures are hundredths of the page from its upper left corner: 0 is the edge, 100 the opposite edge.",
    redactBoxNumber: "Box {{number}}",
    "redactSide.page": "Page",
    "redactSide.x": "From the left",
    "redactSide.y": "From the top",
    "redactSide.width": "Width",
    "redactSide.height": "Height",
    redactReason: "Why it is obscured: it is read on the act's page",
    redactWarning:
      "Please read the whole document before you confirm: the program does not recognise everything. The length of a box may tell the word: draw it wider if needed.",
    redactSend: "Obscure and replace the file",
    redactPages: "The pages",
    redactPage: "Page",
    redactPicture: "Picture of page",
    redactDraw:
      "Draw a box by dragging on the page. Without a mouse: choose from the list, search words or type measures.",
    redactBox: "Box",
    redactRemoveBox: "Remove box",
    redactMorePages: "The first {{count}} pages are shown: for the others use the search or the measures.",
    redacted: "The file was replaced by the obscured copy. Please open and read it.",
    redactedLeft:
      "The file was replaced by the obscured copy. Words that were removed still stand elsewhere (page in brackets): {{name}}. Please see whether they must go there too.",
    altRemoved: "Description removed with the obscuring",
    "data.word": "searched word",
    "refused.no-boxes": "Choose at least one thing to take out, or draw a box.",
    "refused.redact.encrypted": "The file is protected by a password: please save it without one and upload it again.",
    "refused.redact.unreadable": "The file cannot be read: please export it again from the program that made it.",
    "refused.redact.too-much":
      "The file is too large or complex to be obscured here: please divide it. Nothing changed.",
    "refused.redact.fell": "The file cannot be obscured here: please export it again as a plain PDF. Nothing changed.",
    "refused.redact.no-page": "The page is not there: please choose a page of the document.",
    "refused.redact.not-removed":
      "On page {{name}} something under a box cannot be taken out with certainty: no copy was made. Please export the page as a picture and upload that.",
    "data.fiscal-code": "fiscal code",
    "data.iban": "IBAN",
    "data.health": "health",
    "data.disability-law": "law on disability or on protected categories",
    "data.economic-hardship": "economic or social hardship",
    "data.minor": "minors",
    "data.address": "home address",
    "data.phone": "telephone",
    "data.birth": "date of birth",
    "data.email": "personal e-mail",
    "data.no-text": "the file holds no text (perhaps it is a scan): please open and read it",
    "data.unreadable": "the file cannot be read: please open and read it",
    "data.encrypted": "the file is protected by a password: please open and read it",
    "data.too-large": "the file is too large for the program to look at: please open and read it",
    "data.not-looked-at": "the file is of a type that the program does not read: please open and read it",
    "barrier.no-text":
      "{{name}} holds no text: who uses a screen reader cannot read it. Please use the original document, not a scan.",
    "barrier.unreadable":
      "{{name}} cannot be read: perhaps it is damaged. Please open it, and if needed export it again from the program that made it.",
    "barrier.encrypted":
      "{{name}} is protected by a password: citizens could not open it. Please save it without a password.",
    "barrier.too-large":
      "{{name}} is too large for the program to look at: please read it, and make it smaller if you can.",
    "barrier.changed-after-signing": "{{name}} was changed after the last signature: please look at what was added.",
    "barrier.untagged":
      "{{name}} is a PDF without structure (tags): screen readers read it badly. Please export it as accessible PDF.",
  },
} as const;
