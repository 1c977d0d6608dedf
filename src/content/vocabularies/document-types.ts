import { terms } from "./term.ts";

/** Tipi di documento; the parent is the last part of the section's key. Source: Modello Comuni, taxonomies and page tree. */
export const documentTypes = terms(`
albo | Documento Albo Pretorio | Legal notice board document | documenti-albo-pretorio
modulistica | Modulistica | Form | modulistica
funzionamento | Documento funzionamento interno | Internal operation document | documenti-funzionamento-interno
normativo | Atto normativo | Regulation | atti-normativi
accordo | Accordo tra enti | Agreement between bodies | accordi-tra-enti
politica | Documento attività politica | Political activity document | documenti-attivita-politica
supporto | Documento (tecnico) di supporto | Technical supporting document | documenti-tecnici-di-supporto
istanza | Istanza | Application | istanze
programmazione | Documento di programmazione e rendicontazione | Planning and reporting document | documenti-programmazione-e-rendicontazione
dataset | Dataset | Dataset | dataset
`);
