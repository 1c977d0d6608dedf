import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the desk's screens of figures. */
export const statisticsDeskMessages = defineDeskMessages({
  it: {
    "report.title": "Rapporto annuale",
    "report.intro":
      "Il rapporto raccoglie i numeri davvero posseduti di un anno: pagina pubblica, PDF accessibile, nota per la stampa in italiano e inglese, dati. Una volta pubblicato non cambia più: una correzione è una nuova versione con la sua nota.",
    "report.year": "Anno",
    "report.preview": "Prepara",
    "report.note": "Nota per la stampa",
    "report.gaps": "Che cosa manca",
    "report.publish": "Pubblica il rapporto {{year}}",
    "report.correction": "Che cosa cambia (per correggere un rapporto già pubblicato)",
    "report.office": "Ufficio responsabile",
    "report.published": "Pubblicati",
    "report.version": "versione {{version}} del {{date}}",
    "done.published": "Rapporto pubblicato, con la sua voce nel registro.",
    "refused.mayNot": "Il Suo ruolo non lo permette.",
    "refused.away": "I numeri non sono disponibili in questo momento: riprovi tra qualche minuto.",
    "refused.no-year": "Scriva l'anno con quattro cifre.",
    "refused.not-yet": "Di quell'anno non è ancora finito nessun giorno.",
    "refused.nothing-held": "Di quell'anno non c'è nessun dato.",
    "refused.unchanged": "Il rapporto pubblicato dice già le stesse cose.",
    "refused.needs-note": "Il rapporto è già pubblicato: per correggerlo scriva che cosa cambia.",
  },
  en: {
    "report.title": "Yearly report",
    "report.intro":
      "The report gathers the figures of a year that are really held: public page, accessible PDF, press note in Italian and English, data. Once published it never changes: a correction is a further version with its note.",
    "report.year": "Year",
    "report.preview": "Prepare",
    "report.note": "Note for the press",
    "report.gaps": "What is missing",
    "report.publish": "Publish the report {{year}}",
    "report.correction": "What changes (to correct a published report)",
    "report.office": "Office in charge",
    "report.published": "Published",
    "report.version": "version {{version}} of {{date}}",
    "done.published": "Report published, with its entry in the register.",
    "refused.mayNot": "Your role does not allow it.",
    "refused.away": "The figures are not available right now: please try again in a few minutes.",
    "refused.no-year": "Please write the year with four digits.",
    "refused.not-yet": "No day of that year is over yet.",
    "refused.nothing-held": "There are no figures of that year.",
    "refused.unchanged": "The published report says the same already.",
    "refused.needs-note": "The report is published: to correct it, say what changes.",
  },
});
