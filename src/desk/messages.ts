import { type Role, roleName, roles } from "#src/identity/index.ts";
import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Sentences that the desk answers with. */
export const deskMessages = defineDeskMessages({
  it: {
    mayNotPublish:
      "Lei può salvare bozze e mandarle in revisione; per pubblicare o ritirare questo contenuto serve chi ha il ruolo per farlo.",
    notYourSite:
      "Lei lavora su altri siti: per cambiare questo contenuto, o i siti che lo mostrano, si rivolga a chi amministra.",
    withdrawToMove:
      "Questo contenuto è pubblicato su un altro sito: prima lo ritiri di là, poi lo pubblichi su quello nuovo.",
    noBulk:
      "Pubblicare, modificare o eliminare più contenuti insieme non è possibile: apra i contenuti e proceda uno alla volta.",
    "bulk.lacks": "«{{title}}»: {{lacks}}",
    "bulk.whole": "«{{title}}»: non manca nulla, lo apra per modificarlo o pubblicarlo.",
    "bulk.untitled": "senza titolo",
    "guard.iban":
      "C'è un IBAN ({{excerpt}}): gli IBAN non si pubblicano (delibera ANAC 77/2022), i pagamenti si ricevono con pagoPA. Lo tolga.",
    "link.unpublished":
      "Il link «{{text}}» porta a una pagina non pubblicata: pubblichi prima quella pagina, oppure tolga il link.",
    "link.withdrawn":
      "Il link «{{text}}» porta a una pagina che è stata ritirata: scelga un'altra pagina, oppure tolga il link.",
    "link.unknown":
      "Il link «{{text}}» porta a un indirizzo di questo sito che non esiste: lo corregga, oppure scelga la pagina dall'elenco.",
    pathTaken:
      "Esiste già una pagina con questo indirizzo: cambi il titolo oppure l'indirizzo (campo «Indirizzo della pagina»).",
    reasonMissing:
      "Per ritirare un contenuto pubblicato serve il motivo: lo scriva nel campo «Motivo del ritiro» e riprovi. Chi apre il vecchio indirizzo lo leggerà.",
    tryAgain:
      "Un'altra persona stava salvando nello stesso istante un contenuto collegato a questo. Nulla è andato perso: salvi di nuovo.",
    forgotTitle: "Password dimenticata",
    backToLogin: "Torna all'accesso",
    reasonBeforeSchedule:
      "Prima di programmare il ritiro scriva il motivo nel campo «Motivo del ritiro» e salvi: chi apre il vecchio indirizzo lo leggerà.",
    noMail:
      "Questa installazione non ha un server di posta configurato e non può inviare messaggi: chieda una nuova password all'amministratore.",
    mailFailed:
      "Il server di posta non risponde e il messaggio non è partito: riprovi tra qualche minuto oppure avvisi l'amministratore.",
    siteChoice: "Siti",
    invalid_one: "Un campo è da correggere: accanto c'è scritto come.",
    invalid_other: "{{count}} campi sono da correggere: accanto a ciascuno c'è scritto come.",
    altMissing: "Descriva l'immagine in poche parole: chi non la vede ne ha bisogno per capire la pagina.",
    badFile: "Il file non si può accettare: {{reason}}",
    tooLarge: "Il file supera i 50 MB: lo riduca oppure lo divida in più parti.",
    badType:
      "questo formato non si può pubblicare. Usi JPEG, PNG, WebP o AVIF per le immagini; PDF, OpenDocument, Word, Excel, CSV, testo o ZIP per i file.",
    brokenForm: "L'invio si è interrotto o il nome del file non è valido: rinomini il file e riprovi.",
    wrongContent: "il contenuto non corrisponde al tipo dichiarato. Lo salvi di nuovo nel formato giusto e riprovi.",
    cannotRead:
      "l'immagine è danneggiata o in un formato che non si riesce a leggere. La salvi come JPEG o PNG e riprovi.",
    notFound: "Il contenuto non esiste più.",
    weakPassword: "Scelga una password di almeno 12 caratteri.",
    firstAtTerminal:
      "La prima persona non si crea da qui, perché chiunque potrebbe farlo: al terminale esegua «npx arengo user add --email INDIRIZZO --name NOME --role administrator».",
    lastAdministrator: "Deve restare almeno un amministratore: ne nomini un altro prima di togliere questo.",
    colorContrast: "Con questo colore il testo bianco non si legge bene: ne scelga uno più scuro.",
  },
  en: {
    mayNotPublish:
      "You may save drafts and send them for review; publishing or withdrawing this content needs somebody with that role.",
    notYourSite:
      "You work on other sites: to change this content, or the sites that show it, please ask an administrator.",
    withdrawToMove:
      "This content is published on another site: please withdraw it there first, then publish it on the new one.",
    noBulk: "Several items cannot be published, changed or deleted together: please open them one at a time.",
    "bulk.lacks": "“{{title}}”: {{lacks}}",
    "bulk.whole": "“{{title}}”: nothing is missing, please open it to change or publish it.",
    "bulk.untitled": "without a title",
    "guard.iban":
      "There is an IBAN ({{excerpt}}): IBANs are not published (ANAC 77/2022), payments come by pagoPA. Please remove it.",
    "link.unpublished":
      "The link “{{text}}” leads to a page that is not published: please publish that page first, or remove the link.",
    "link.withdrawn":
      "The link “{{text}}” leads to a page that was withdrawn: please choose another page, or remove the link.",
    "link.unknown":
      "The link “{{text}}” leads to an address of this site that does not exist: please correct it, or choose the page from the list.",
    pathTaken:
      "There is already a page with this address: please change the title or the address (field “Page address”).",
    reasonMissing:
      "Withdrawing published content needs a reason: please write it in the field “Reason for withdrawal” and try again. Whoever opens the old address will read it.",
    tryAgain: "Somebody else was saving content linked to this at the same moment. Nothing is lost: please save again.",
    forgotTitle: "Forgotten password",
    backToLogin: "Back to login",
    reasonBeforeSchedule:
      "Before scheduling the withdrawal, please write the reason in the field “Reason for withdrawal” and save: whoever opens the old address will read it.",
    noMail:
      "This installation has no mail server configured and cannot send messages: please ask the administrator for a new password.",
    mailFailed:
      "The mail server does not answer and the message was not sent: please try again in a few minutes or tell the administrator.",
    siteChoice: "Sites",
    invalid_one: "One field needs to be corrected: it says how beside it.",
    invalid_other: "{{count}} fields need to be corrected: it says how beside each.",
    altMissing: "Please describe the picture in a few words: whoever cannot see it needs this to understand the page.",
    badFile: "The file cannot be accepted: {{reason}}",
    tooLarge: "The file is larger than 50 MB: please reduce it or split it.",
    badType:
      "this format cannot be published. Please use JPEG, PNG, WebP or AVIF for pictures; PDF, OpenDocument, Word, Excel, CSV, text or ZIP for files.",
    brokenForm: "The upload broke off or the file's name is not valid: please rename the file and try again.",
    wrongContent:
      "its content is not of the type it claims. Please save it again in the right format and try once more.",
    cannotRead:
      "the picture is damaged or in a format that cannot be read. Please save it as JPEG or PNG and try once more.",
    notFound: "The content no longer exists.",
    weakPassword: "Please choose a password of at least 12 characters.",
    firstAtTerminal:
      "The first person is not made here, because anybody could do it: at the terminal run “npx arengo user add --email ADDRESS --name NAME --role administrator”.",
    lastAdministrator: "At least one administrator must remain: please appoint another before removing this one.",
    colorContrast: "White text cannot be read well on this colour: please choose a darker one.",
  },
});

/** Labels of the desk's own fields. */
export const deskLabels = {
  writeHere: { it: "Scriva qui; con «/» si aprono i comandi", en: "Write here; “/” opens the commands" },
  users: { it: "Utenti", en: "Users" },
  user: { it: "Utente", en: "User" },
  system: { it: "Sistema", en: "System" },
  name: { it: "Nome e cognome", en: "Name" },
  roles: { it: "Ruoli", en: "Roles" },
  roleNames: Object.fromEntries(
    roles.map((role) => [role, { it: roleName("it", role), en: roleName("en", role) }]),
  ) as Record<Role, { it: string; en: string }>,
  media: { it: "Immagini e file", en: "Pictures and files" },
  mediaItem: { it: "Immagine o file", en: "Picture or file" },
  alt: { it: "Testo alternativo", en: "Alternative text" },
  altHelp: {
    it: "Che cosa si vede, in poche parole. Obbligatorio per le immagini.",
    en: "What can be seen, in a few words. Required for pictures.",
  },
  caption: { it: "Didascalia", en: "Caption" },
  credit: { it: "Autore o fonte", en: "Credit" },
  slug: { it: "Indirizzo della pagina", en: "Page address" },
  slugHelp: {
    it: "Ultima parte dell'indirizzo. Se lo lascia vuoto si ricava dal titolo; gli indirizzi usati prima continuano a funzionare.",
    en: "Last part of the address. Left empty it comes from the title; former addresses keep working.",
  },
  visibleUntil: { it: "Visibile fino a", en: "Visible until" },
  visibleUntilHelp: {
    it: "Da quell'istante la pagina non si vede più, ovunque. Vuoto: senza termine.",
    en: "From that instant the page is no longer visible, anywhere. Empty: no end.",
  },
  correctionNote: { it: "Nota di rettifica", en: "Correction note" },
  correctionNoteHelp: {
    it: "Se corregge un errore già pubblicato, dica che cosa è cambiato: la nota compare nella pagina.",
    en: "If you correct something already published, say what changed: the note is shown on the page.",
  },
  withdrawalReason: { it: "Motivo del ritiro", en: "Reason for withdrawal" },
  withdrawalReasonHelp: {
    it: "Prima di togliere la pubblicazione scriva il motivo: chi apre il vecchio indirizzo lo legge.",
    en: "Before unpublishing, write why: whoever opens the old address reads it.",
  },
  inReview: { it: "Da approvare", en: "Waiting for approval" },
  inReviewHelp: {
    it: "Spunti la casella e salvi la bozza per mandarla a chi la pubblica.",
    en: "Tick the box and save the draft to send it to whoever publishes.",
  },
  settings: { it: "Dati del Comune", en: "Municipality" },
  site: { it: "Sito", en: "Site" },
  siteHelp: {
    it: "Dove sta la pagina. Vuoto: sul sito del Comune.",
    en: "Where the page stands. Empty: on the municipality's site.",
  },
  shownIn: { it: "Si vede anche su", en: "Shown on as well" },
  shownInHelp: {
    it: "Gli altri siti la mostrano dicendo da quale sito viene.",
    en: "The other sites show it and say which site it is from.",
  },
  shownOnMain: { it: "Si vede anche sul sito del Comune", en: "Shown on the municipality's site as well" },
  limited: { it: "Solo alcuni siti", en: "Some sites only" },
  limitedHelp: {
    it: "Può cambiare e pubblicare solo i contenuti dei siti scelti qui sotto; gli altri li legge. Chi amministra lavora su tutti.",
    en: "May change and publish content of the sites chosen below only, and reads the others. Administrators work on all.",
  },
  worksOnMain: { it: "Il sito del Comune", en: "The municipality's site" },
  worksOn: { it: "Gli altri siti", en: "The other sites" },
} as const;
