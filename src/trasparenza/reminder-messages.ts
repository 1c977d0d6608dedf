import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Letters about deadlines, to offices and to the transparency officer. */
export const reminderText = defineDeskMessages({
  it: {
    "soon.subject_one": "Amministrazione Trasparente: una scadenza vicina",
    "soon.subject_other": "Amministrazione Trasparente: {{count}} scadenze vicine",
    "due.subject_one": "Amministrazione Trasparente: una scadenza entro sette giorni",
    "due.subject_other": "Amministrazione Trasparente: {{count}} scadenze entro sette giorni",
    "overdue.subject_one": "Amministrazione Trasparente: un termine passato",
    "overdue.subject_other": "Amministrazione Trasparente: {{count}} termini passati",
    "escalated.subject_one": "Amministrazione Trasparente: una scadenza in ritardo da più di quindici giorni",
    "escalated.subject_other": "Amministrazione Trasparente: {{count}} scadenze in ritardo da più di quindici giorni",
    intro: "Queste scadenze della sezione Amministrazione Trasparente attendono un aggiornamento o una conferma:",
    line: "- {{name}} (ufficio: {{office}}), entro il {{due}}",
    requestLine: "- Richiesta di accesso n. {{number}}: risposta entro il {{due}}",
    reviewLine: "- Riesame della richiesta di accesso n. {{number}}: decisione entro il {{due}}",
    noOffice: "non indicato",
    link: "Si aggiornano in redazione: {{address}}",
  },
  en: {
    "soon.subject_one": "Transparency section: a deadline comes near",
    "soon.subject_other": "Transparency section: {{count}} deadlines come near",
    "due.subject_one": "Transparency section: a deadline within seven days",
    "due.subject_other": "Transparency section: {{count}} deadlines within seven days",
    "overdue.subject_one": "Transparency section: a deadline is past",
    "overdue.subject_other": "Transparency section: {{count}} deadlines are past",
    "escalated.subject_one": "Transparency section: a deadline is past by more than fifteen days",
    "escalated.subject_other": "Transparency section: {{count}} deadlines are past by more than fifteen days",
    intro: "These deadlines of the transparency section wait for an update or a confirmation:",
    line: "- {{name}} (office: {{office}}), by {{due}}",
    requestLine: "- Request for access no. {{number}}: answer by {{due}}",
    reviewLine: "- Review of request for access no. {{number}}: decision by {{due}}",
    noOffice: "not named",
    link: "They are updated at the desk: {{address}}",
  },
});
