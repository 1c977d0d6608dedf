/** Why something was not done, in sentences that say what to do. */
export const refusalsTexts = {
  it: {
    "problem.no-type": "scelga il tipo di atto",
    "problem.type-unsettled":
      "per questo tipo mancano la durata o la sua origine: le completi chi amministra, nelle regole dell'albo",
    "problem.no-title": "scriva l'oggetto",
    "problem.no-office": "indichi l'ufficio responsabile",
    "problem.no-main-file": "aggiunga il documento da pubblicare",
    "problem.two-main-files": "un solo file può essere il documento: gli altri sono allegati",
    "problem.same-file-twice": "lo stesso file compare due volte: ne tolga uno",
    "problem.pair-broken":
      "un allegato è il contenuto di un file firmato che non c'è più: lo tolga, o carichi di nuovo il file firmato",
    "problem.signature-broken":
      "la firma di un file non è integra: il contenuto è cambiato dopo la firma, oppure il file è rovinato. Lo chieda di nuovo a chi lo ha firmato",
    "problem.no-until-day": "indichi l'ultimo giorno di pubblicazione",
    "problem.schedule-unknown": "il modo di pubblicazione in più periodi non c'è più: ne scelga un altro",
    "problem.schedule-by-law":
      "la durata di questo tipo è fissata dalla legge in un solo periodo: tolga la pubblicazione in più periodi, o scelga un altro tipo",
    "problem.schedule-and-days": "scelga fra più periodi e una durata minore: insieme non valgono",
    "problem.fewer-by-law": "la durata di questo tipo è fissata dalla legge: tolga la durata minore",
    "problem.fewer-not-fewer": "la durata minore deve essere più breve di quella del tipo",
    "problem.fewer-no-reason": "scriva il motivo della durata minore",
    "refused.incomplete": "La bozza non è completa: guardi l'elenco di ciò che manca.",
    "refused.not-a-draft": "L'atto è già in verifica: per cambiarlo va prima rinviato.",
    "refused.not-in-review": "L'atto non è in verifica: guardi il suo stato.",
    "refused.no-reason": "Scriva il motivo: resta nel registro.",
    "refused.no-settings": "Mancano le regole dell'albo: le scelga chi amministra.",
    "refused.changed-meanwhile": "L'atto è cambiato da quando ha aperto questa pagina: lo rilegga prima di approvarlo.",
    "refused.day-past": "Il giorno indicato è passato: ne scelga un altro.",
    "refused.type-unsettled": "Per questo tipo mancano la durata o la sua origine: le completi chi amministra.",
    "refused.corrected-unknown": "L'atto che questo modifica non è mai stato pubblicato: lo scelga di nuovo.",
    "refused.annulled": "L'atto è annullato: non si aggiunge altro.",
    "refused.over": "Il periodo di pubblicazione è finito.",
    "refused.not-over": "Il periodo di pubblicazione non è ancora finito.",
    "refused.no-such-file": "Il file da sostituire non è fra quelli dell'atto: lo scelga di nuovo.",
    "refused.same-file": "La copia oscurata è uguale a un file dell'atto: ne carichi una diversa.",
    "refused.done-already": "È già stato fatto.",
    "refused.schedule-unknown": "Il modo di pubblicazione in più periodi non c'è più: la rinvii e ne scelga un altro.",
    "refused.not-approved": "L'atto non è stato approvato.",
    "refused.not-yet": "Il giorno scelto non è ancora venuto.",
    restKept: "Il resto è stato salvato.",
    "refused.bad-type":
      "Il file {{name}} non è di un tipo che si può pubblicare: PDF, PDF firmato (.p7m), testo, CSV, ODT, DOCX, JPEG o PNG.",
    "refused.wrong-content":
      "Il file {{name}} non è ciò che il suo nome dice, o è danneggiato: lo apra e lo salvi di nuovo.",
    "refused.empty": "Il file {{name}} è vuoto.",
    "refused.too-large": "Il file {{name}} supera 500 MB: lo divida o lo comprima.",
    "refused.bad-envelope":
      "Il file {{name}} non è una busta firmata che si riesce ad aprire: chieda a chi lo ha firmato di mandarlo di nuovo.",
    "refused.detached":
      "Il file {{name}} contiene la firma ma non il documento: serve la busta che contiene anche il documento.",
    "refused.unreadable-file": "Il file {{name}} è troppo grande o troppo complesso per controllarne la firma.",
    "refused.bad-file":
      "Il file {{name}} non è di un tipo che si può pubblicare, o il suo contenuto non è quello che il nome dice: usi PDF, PDF firmato (.p7m), testo o ODT. Il resto è stato salvato.",
    "refused.bad-field": "Un campo non si può leggere ({{name}}): lo corregga. Il resto è stato salvato.",
  },
  en: {
    "problem.no-type": "choose the type of act",
    "problem.type-unsettled":
      "this type has no term or no origin of it: an administrator can complete it in the rules of the board",
    "problem.no-title": "write the subject",
    "problem.no-office": "name the office that answers for it",
    "problem.no-main-file": "add the document to be published",
    "problem.two-main-files": "only one file can be the document: the others are attachments",
    "problem.same-file-twice": "the same file is there twice: remove one",
    "problem.pair-broken":
      "an attachment is the contents of a signed file that is no longer there: please remove it, or upload the signed file again",
    "problem.signature-broken":
      "the signature of a file is not intact: its contents changed after it was signed, or the file is damaged. Please ask whoever signed it for it again",
    "problem.no-until-day": "say the last day of publication",
    "problem.schedule-unknown": "the way of posting in several periods is no longer there: choose another",
    "problem.schedule-by-law":
      "the law fixes one period for this type: take away the posting in several periods, or choose another type",
    "problem.schedule-and-days": "choose between several periods and a shorter term: together they do not hold",
    "problem.fewer-by-law": "the term of this type is fixed by law: take away the shorter one",
    "problem.fewer-not-fewer": "the shorter term must be shorter than that of the type",
    "problem.fewer-no-reason": "write the reason for the shorter term",
    "refused.incomplete": "The draft is not complete: see the list of what is missing.",
    "refused.not-a-draft": "The act is in review already: to change it, it must be sent back first.",
    "refused.not-in-review": "The act is not in review: please look at its state.",
    "refused.no-reason": "Please write the reason: it stays in the register.",
    "refused.no-settings": "The rules of the board are missing: an administrator must choose them.",
    "refused.changed-meanwhile":
      "The act has changed since you opened this page: please read it again before approving.",
    "refused.day-past": "The day is past: please choose another.",
    "refused.type-unsettled": "This type has no term or no origin of it: an administrator can complete it.",
    "refused.corrected-unknown": "The act that this one changes was never published: please choose it again.",
    "refused.annulled": "The act is annulled: nothing more is added.",
    "refused.over": "The period of publication is over.",
    "refused.not-over": "The period of publication is not over yet.",
    "refused.no-such-file": "The file to replace is not one of the act's: please choose it again.",
    "refused.same-file": "The obscured copy is the same as a file of the act: please upload another.",
    "refused.done-already": "It was done already.",
    "refused.schedule-unknown":
      "The way of posting in several periods is no longer there: please send it back and choose another.",
    "refused.not-approved": "The act was not approved.",
    "refused.not-yet": "The chosen day has not come yet.",
    restKept: "The rest was saved.",
    "refused.bad-type":
      "The file {{name}} is not of a type that can be published: PDF, signed PDF (.p7m), text, CSV, ODT, DOCX, JPEG or PNG.",
    "refused.wrong-content":
      "The file {{name}} is not what its name says, or is damaged: please open it and save it again.",
    "refused.empty": "The file {{name}} is empty.",
    "refused.too-large": "The file {{name}} is larger than 500 MB: please divide or compress it.",
    "refused.bad-envelope":
      "The file {{name}} is no signed envelope that can be opened: please ask who signed it to send it again.",
    "refused.detached":
      "The file {{name}} holds the signature but not the document: the envelope that holds both is needed.",
    "refused.unreadable-file": "The file {{name}} is too large or too complex for its signature to be checked.",
    "refused.bad-file":
      "The file {{name}} is of a type that cannot be published, or is not what its name says: please use PDF, signed PDF (.p7m), text or ODT. The rest was saved.",
    "refused.bad-field": "A field cannot be read ({{name}}): please correct it. The rest was saved.",
  },
} as const;
