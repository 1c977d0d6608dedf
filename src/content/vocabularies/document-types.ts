import { terms } from "./term.ts";

/** Tipi di documento. Source: Modello Comuni, taxonomies. */
export const documentTypes = terms(`
albo | Documento Albo Pretorio | Legal notice board document
modulistica | Modulistica | Form
funzionamento | Documento funzionamento interno | Internal operation document
normativo | Atto normativo | Regulation
accordo | Accordo tra enti | Agreement between bodies
politica | Documento attività politica | Political activity document
supporto | Documento (tecnico) di supporto | Technical supporting document
istanza | Istanza | Application
programmazione | Documento di programmazione e rendicontazione | Planning and reporting document
dataset | Dataset | Dataset
`);
