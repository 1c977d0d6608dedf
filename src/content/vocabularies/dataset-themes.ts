import { terms } from "./term.ts";

/** Temi di un dataset: the 13 of the European data portal. Source: Modello Comuni, taxonomies (EU vocabulary data-theme). */
export const datasetThemes = terms(`
AGRI | Agricoltura, pesca, silvicoltura e prodotti alimentari | Agriculture, fisheries, forestry and food
ECON | Economia e finanze | Economy and finance
EDUC | Istruzione, cultura e sport | Education, culture and sport
ENER | Energia | Energy
ENVI | Ambiente | Environment
GOVE | Governo e settore pubblico | Government and public sector
HEAL | Salute | Health
INTR | Tematiche internazionali | International issues
JUST | Giustizia, sistema giuridico e sicurezza pubblica | Justice, legal system and public safety
SOCI | Popolazione e società | Population and society
REGI | Regioni e città | Regions and cities
TECH | Scienza e tecnologia | Science and technology
TRAN | Trasporti | Transport
`);
