import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Temi di un dataset: the 13 of the European data portal. Source: Modello Comuni, taxonomies (EU vocabulary data-theme). */
export const datasetThemes = terms(
  `
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
`,
  translatedNames(`
AGRI | Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel | Agriculture, pêche, sylviculture et alimentation | Agricultura, pesca, silvicultura y alimentación
ECON | Wirtschaft und Finanzen | Économie et finances | Economía y finanzas
EDUC | Bildung, Kultur und Sport | Éducation, culture et sport | Educación, cultura y deportes
ENER | Energie | Énergie | Energía
ENVI | Umwelt | Environnement | Medio ambiente
GOVE | Regierung und öffentlicher Sektor | Gouvernement et secteur public | Gobierno y sector público
HEAL | Gesundheit | Santé | Salud
INTR | Internationale Themen | Questions internationales | Asuntos internacionales
JUST | Justiz, Rechtssystem und öffentliche Sicherheit | Justice, système juridique et sécurité publique | Justicia, sistema judicial y seguridad pública
SOCI | Bevölkerung und Gesellschaft | Population et société | Población y sociedad
REGI | Regionen und Städte | Régions et villes | Regiones y ciudades
TECH | Wissenschaft und Technologie | Science et technologie | Ciencia y tecnología
TRAN | Verkehr | Transports | Transporte
`),
);
