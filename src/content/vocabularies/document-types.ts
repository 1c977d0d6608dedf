import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipi di documento; the parent is the last part of the section's key. Source: Modello Comuni, taxonomies and page tree. */
export const documentTypes = terms(
  `
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
`,
  translatedNames(`
albo | Dokument der Amtstafel (albo pretorio) | Document du tableau officiel (albo pretorio) | Documento del tablón de anuncios (albo pretorio)
modulistica | Formular | Formulaire | Formulario
funzionamento | Dokument zum inneren Betrieb | Document de fonctionnement interne | Documento de funcionamiento interno
normativo | Rechtsvorschrift | Acte normatif | Norma
accordo | Vereinbarung zwischen Körperschaften | Accord entre organismes | Acuerdo entre entidades
politica | Dokument zur politischen Tätigkeit | Document d'activité politique | Documento de actividad política
supporto | Technische Unterlage | Document technique | Documento técnico de apoyo
istanza | Antrag | Demande | Solicitud
programmazione | Planung und Rechenschaft | Document de programmation et de bilan | Documento de planificación y rendición de cuentas
dataset | Datensatz | Jeu de données | Conjunto de datos
`),
);
