import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Letters about deadlines, to offices and to the transparency officer. */
export const reminderText = defineDeskMessages({
  it: {
    "soon.subject": "Amministrazione Trasparente: {{count}} voci in scadenza",
    "due.subject": "Amministrazione Trasparente: {{count}} voci in scadenza entro sette giorni",
    "overdue.subject": "Amministrazione Trasparente: {{count}} voci da aggiornare, termine passato",
    "escalated.subject": "Amministrazione Trasparente: {{count}} voci in ritardo da più di quindici giorni",
    intro: "Queste voci della sezione Amministrazione Trasparente attendono un aggiornamento o una conferma:",
    line: "- {{id}} {{name}} (ufficio: {{office}}), entro il {{due}}",
    noOffice: "non indicato",
    link: "Si aggiornano in redazione: {{address}}",
  },
  en: {
    "soon.subject": "Transparency section: {{count}} entries due soon",
    "due.subject": "Transparency section: {{count}} entries due within seven days",
    "overdue.subject": "Transparency section: {{count}} entries to update, deadline past",
    "escalated.subject": "Transparency section: {{count}} entries late by more than fifteen days",
    intro: "These entries of the transparency section wait for an update or a confirmation:",
    line: "- {{id}} {{name}} (office: {{office}}), by {{due}}",
    noOffice: "not named",
    link: "They are updated at the desk: {{address}}",
  },
});
