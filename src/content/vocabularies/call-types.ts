import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Tipologie di bando. Source: Modello Comuni as its implementations have it, type Bando; D.Lgs. 33/2013 artt. 19, 26, 37 */
export const callTypes = terms(
  `
concorso | Bando di concorso | Public competition
gara | Bando di gara | Call for tenders
contributi | Contributi e vantaggi economici | Grants and economic benefits
alloggi | Assegnazione di alloggi e spazi | Allocation of homes and premises
manifestazione-interesse | Manifestazione di interesse | Expression of interest
incarichi | Incarichi e collaborazioni | Assignments
volontariato | Volontariato e servizio civile | Volunteering and civil service
altro | Altro avviso pubblico | Other public notice
`,
  translatedNames(`
concorso | Auswahlverfahren | Concours public | Oposición
gara | Vergabeausschreibung | Appel d'offres | Licitación
contributi | Zuschüsse und wirtschaftliche Vorteile | Subventions et avantages économiques | Subvenciones y ayudas económicas
alloggi | Zuteilung von Wohnungen und Räumen | Attribution de logements et de locaux | Adjudicación de viviendas y locales
manifestazione-interesse | Interessenbekundung | Manifestation d'intérêt | Manifestación de interés
incarichi | Aufträge und Mitarbeit | Missions et collaborations | Encargos y colaboraciones
volontariato | Freiwilligenarbeit und Zivildienst | Bénévolat et service civil | Voluntariado y servicio civil
altro | Andere öffentliche Bekanntmachung | Autre avis public | Otro anuncio público
`),
);
