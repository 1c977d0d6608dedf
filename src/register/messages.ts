import { defineMessages } from "#src/kernel/messages.ts";
import { de } from "./messages.de.ts";
import { es } from "./messages.es.ts";
import { fr } from "./messages.fr.ts";

/** Texts of the register's public pages and of its refusals. */
export const registerTexts = defineMessages({
  it: {
    "problem.bad-number": "Il numero di registro è un numero intero da 1 in su: lo controlli nell'indirizzo.",
    "problem.no-entry":
      "Il registro non arriva ancora a questo numero. Torni al registro e scelga una voce dall'elenco.",
    "problem.bad-tile":
      "L'indirizzo non è quello di una tessera: dopo /registro/tile/ vanno il livello o «entries» e il numero a gruppi di tre cifre, come 0/x001/234 oppure entries/000.p/12.",
    "problem.no-tile":
      "Il registro non contiene ancora questa tessera: chieda prima /registro/checkpoint e non vada oltre.",
    "problem.bad-range":
      "Indichi due dimensioni dell'albero, da 1 in su e la prima non maggiore della seconda, come ?from=10&to=20.",
    "problem.beyond-end": "Il registro contiene finora {{size}} voci: scelga dimensioni non maggiori.",
    "problem.empty": "Il registro è ancora vuoto: il primo sigillo nasce con la prima pubblicazione.",
    "problem.no-document":
      "Questo testo non è più in pubblicazione, oppure è stato sostituito: la pagina della voce dice da quale.",

    "list.title": "Registro delle pubblicazioni",
    "list.description": "Tutto ciò che il Comune pubblica, in un registro che nessuno può cambiare di nascosto.",
    "list.lead":
      "Ogni testo che pubblichiamo riceve qui un numero. Il registro cresce soltanto: nessuna riga può essere cambiata, tolta o inserita dopo, e chiunque può verificarlo.",
    "list.bad-page": "L'indirizzo non indica un punto del registro: ecco le voci più recenti.",
    "list.newest": "Voci più recenti",
    "list.empty": "Il registro è ancora vuoto: la prima pubblicazione avrà il numero 1.",
    "list.older": "Voci precedenti",
    "list.pages": "Pagine del registro",
    "list.back-to-newest": "Torna alle più recenti",
    "list.checkpoint": "Sigillo attuale",
    "list.checkpoint-text":
      "Queste righe riassumono l'intero registro, {{size}} voci, e sono firmate. Ne conservi una copia: se un domani il registro non combaciasse, lo dimostrerebbe.",
    "list.how": "Come si verifica",
    "list.how-command": "Con questo programma, da qualunque computer e senza fidarsi del Comune:",
    "list.how-formats":
      "I formati sono pubblici (alberi di Merkle della RFC 9162, note firmate e tessere C2SP), quindi si può usare anche un altro programma.",
    "list.how-parts": "Le parti da cui partire:",
    "list.key": "Chiave di verifica",
    "list.checkpoint-link": "Sigillo (checkpoint)",

    "entry.title": "Voce n. {{number}}",
    "entry.said-publish": "Questo testo è stato pubblicato il {{when}} da «{{office}}»",
    "entry.said-correct": "Questo testo è stato corretto e ripubblicato il {{when}} da «{{office}}»",
    "entry.said-withdraw": "Questo testo è stato ritirato il {{when}} da «{{office}}».",
    "entry.said-expire":
      "La pubblicazione di questo testo è terminata il {{when}}, alla scadenza prevista («{{office}}»).",
    "entry.said-annul": "Questo testo è stato annullato il {{when}} da «{{office}}».",
    "entry.unchanged": "e da allora non è stato cambiato: lo verifichi.",
    "entry.replaced": "e in seguito è stato sostituito.",
    "entry.hidden": "; oggi non è visibile sul sito.",
    "entry.altered":
      "Attenzione: il testo oggi sul sito non corrisponde a questa voce. Lo segnali al Comune: la verifica del registro dice che cosa non torna.",
    "entry.read": "Legga il testo",
    "entry.history": "Storia del documento",
    "entry.version": "Versione {{version}}",
    "entry.this": "questa voce",
    "entry.replaces": "Sostituisce la voce n. {{number}}",
    "entry.replaced-by": "Sostituita dalla voce n. {{number}}",
    "entry.details": "Dati della voce",
    "entry.action": "Che cosa è successo",
    "entry.document": "Documento",
    "entry.language": "Lingua",
    "entry.office": "Ufficio responsabile",
    "entry.role": "Ruolo di chi ha agito",
    "entry.sha256": "Impronta del testo (SHA-256)",
    "entry.files": "File allegati e loro impronte",
    "entry.proof": "Prova per chi vuole verificare",
    "entry.proof-text":
      "Da questa impronta, unendola nell'ordine a quelle che seguono, si ottiene la radice scritta nel sigillo firmato: la voce è dunque nel registro, in questo punto e con queste parole.",
    "entry.leaf-hash": "Impronta della voce",
    "entry.site": "Sito",
    "entry.path": "Impronte da unire",
    "entry.path-none": "Nessuna: il registro ha una sola voce.",
    "entry.checkpoint": "Sigillo firmato ({{size}} voci)",
    "entry.json": "La stessa prova in formato JSON",
    "entry.canonical": "Il testo nella forma di cui si calcola l'impronta (JSON canonico)",

    "action.publish": "Pubblicazione",
    "action.correct": "Correzione",
    "action.withdraw": "Ritiro",
    "action.expire": "Fine della pubblicazione",
    "action.annul": "Annullamento",
  },
  en: {
    "problem.bad-number": "A register number is a whole number from 1 up: check the address.",
    "problem.no-entry":
      "The register does not reach this number yet. Go back to the register and choose an entry from the list.",
    "problem.bad-tile":
      "This is not the address of a tile: after /registro/tile/ come the level or “entries”, then the number in groups of three digits, such as 0/x001/234 or entries/000.p/12.",
    "problem.no-tile":
      "The register does not hold this tile yet: ask for /registro/checkpoint first and do not go beyond it.",
    "problem.bad-range": "Give two tree sizes from 1 up, the first not larger than the second, such as ?from=10&to=20.",
    "problem.beyond-end": "The register holds {{size}} entries so far: choose sizes that are not larger.",
    "problem.empty": "The register is still empty: the first checkpoint comes with the first publication.",
    "problem.no-document": "This text is no longer shown, or it was replaced: the page of the entry says by which one.",

    "list.title": "Register of publications",
    "list.description": "Everything the municipality publishes, in a register that nobody can change in secret.",
    "list.lead":
      "Every text that we publish gets a number here. The register only grows: no line can be changed, removed or put in later, and anybody can check that.",
    "list.bad-page": "The address does not name a place in the register: here are the newest entries.",
    "list.newest": "Newest entries",
    "list.empty": "The register is still empty: the first publication will be number 1.",
    "list.older": "Older entries",
    "list.pages": "Pages of the register",
    "list.back-to-newest": "Back to the newest",
    "list.checkpoint": "Present checkpoint",
    "list.checkpoint-text":
      "These lines sum up the whole register, {{size}} entries, and are signed. Keep a copy: should the register one day not match it, the copy would prove that.",
    "list.how": "How to verify",
    "list.how-command": "With this program, from any computer and without trusting the municipality:",
    "list.how-formats":
      "The formats are public (Merkle trees of RFC 9162, C2SP signed notes and tiles), so another program will do as well.",
    "list.how-parts": "Where to begin:",
    "list.key": "Verifier key",
    "list.checkpoint-link": "Checkpoint",

    "entry.title": "Entry no. {{number}}",
    "entry.said-publish": "This text was published on {{when}} by “{{office}}”",
    "entry.said-correct": "This text was corrected and published again on {{when}} by “{{office}}”",
    "entry.said-withdraw": "This text was withdrawn on {{when}} by “{{office}}”.",
    "entry.said-expire": "The publication of this text ended on {{when}}, at its term (“{{office}}”).",
    "entry.said-annul": "This text was annulled on {{when}} by “{{office}}”.",
    "entry.unchanged": "and it has not been changed since: check it.",
    "entry.replaced": "and it was replaced later.",
    "entry.hidden": "; it is not shown on the site today.",
    "entry.altered":
      "Attention: the text on the site today does not match this entry. Please tell the municipality: verifying the register says what does not match.",
    "entry.read": "Read the text",
    "entry.history": "History of the document",
    "entry.version": "Version {{version}}",
    "entry.this": "this entry",
    "entry.replaces": "Replaces entry no. {{number}}",
    "entry.replaced-by": "Replaced by entry no. {{number}}",
    "entry.details": "Data of the entry",
    "entry.action": "What happened",
    "entry.document": "Document",
    "entry.language": "Language",
    "entry.office": "Office that answers for it",
    "entry.role": "Role of the person who acted",
    "entry.sha256": "Fingerprint of the text (SHA-256)",
    "entry.files": "Files and their fingerprints",
    "entry.proof": "Proof, for those who want to check",
    "entry.proof-text":
      "Joining this fingerprint with those that follow, in their order, gives the root written in the signed checkpoint: so the entry is in the register, at this place and with these words.",
    "entry.leaf-hash": "Fingerprint of the entry",
    "entry.site": "Site",
    "entry.path": "Fingerprints to join",
    "entry.path-none": "None: the register has one entry only.",
    "entry.checkpoint": "Signed checkpoint ({{size}} entries)",
    "entry.json": "The same proof as JSON",
    "entry.canonical": "The text in the form from which the fingerprint is calculated (canonical JSON)",

    "action.publish": "Publication",
    "action.correct": "Correction",
    "action.withdraw": "Withdrawal",
    "action.expire": "End of publication",
    "action.annul": "Annulment",
  },
  de,
  fr,
  es,
});
