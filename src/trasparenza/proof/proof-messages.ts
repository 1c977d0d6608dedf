import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Words of the printed proof, which is in Italian. */
export const proofText = defineDeskMessages({
  it: {
    title: "Prova di pubblicazione in Amministrazione Trasparente",
    statement:
      "Si attesta che il contenuto qui descritto è pubblicato dal {{at}} (ora di Roma) nella sezione Amministrazione Trasparente del sito istituzionale, come risulta dal registro pubblico delle pubblicazioni, che nessuno può modificare.",
    "condition.effect-and-payment":
      "La pubblicazione è condizione di efficacia del provvedimento e di pagamento: {{source}}.",
    "condition.effect": "La pubblicazione è condizione di efficacia dell'atto: {{source}}.",
    content: "Contenuto",
    name: "Titolo",
    node: "Sottosezione",
    office: "Ufficio responsabile",
    first: "Prima pubblicazione",
    until: "Fine della pubblicazione",
    entries: "Registro pubblico",
    entry: "N. {{number}}: {{action}}, {{at}}",
    "action.publish": "pubblicazione",
    "action.correct": "rettifica",
    "action.withdraw": "ritiro",
    "action.expire": "fine del termine",
    "action.annul": "annullamento",
    files: "File",
    noFiles: "Nessun file allegato: testo e tabella della pagina sono compresi nelle impronte del registro qui sopra.",
    madeAt: "Documento prodotto il {{at}} (ora di Roma). Chiunque può verificarlo agli indirizzi indicati.",
  },
  en: {
    title: "Proof of publication in the transparency section",
    statement:
      "The content described here has been published since {{at}} (Rome time) in the transparency section of the official site, as the public register of publications shows, which nobody can change.",
    "condition.effect-and-payment": "Publishing is a condition of effect and of payment: {{source}}.",
    "condition.effect": "Publishing is a condition of effect: {{source}}.",
    content: "Content",
    name: "Title",
    node: "Subsection",
    office: "Office responsible",
    first: "First published",
    until: "End of publication",
    entries: "Public register",
    entry: "No. {{number}}: {{action}}, {{at}}",
    "action.publish": "publication",
    "action.correct": "correction",
    "action.withdraw": "withdrawal",
    "action.expire": "end of term",
    "action.annul": "annulment",
    files: "Files",
    noFiles: "No files: the text and table of the page are covered by the hashes of the register above.",
    madeAt: "Made on {{at}} (Rome time). Anybody can verify it at the addresses given.",
  },
});
