const authority = "http://publications.europa.eu/resource/authority";

/** Address of a theme of data. Source: EU vocabulary data-theme */
export const themeIri = (code: string): string => `${authority}/data-theme/${code}`;

/** Address of a frequency. Source: EU vocabulary frequency */
export const frequencyIri = (code: string): string => `${authority}/frequency/${code}`;

const languages: Readonly<Record<string, string>> = { it: "ITA", en: "ENG", de: "DEU", fr: "FRA", es: "SPA" };

/** Address of a language. Source: EU vocabulary language */
export const languageIri = (locale: string): string => `${authority}/language/${languages[locale] ?? "UND"}`;

const formats: Readonly<Record<string, string>> = {
  csv: "CSV",
  json: "JSON",
  geojson: "GEOJSON",
  jsonld: "JSON_LD",
  xml: "XML",
  ttl: "RDF_TURTLE",
  rdf: "RDF_XML",
  kml: "KML",
  zip: "ZIP",
  txt: "TXT",
  ods: "ODS",
  xls: "XLS",
  xlsx: "XLSX",
  odt: "ODT",
  docx: "DOCX",
  pdf: "PDF",
  html: "HTML",
};

/** Address of a file's format, by the ending of its name. Source: EU vocabulary file-type */
export const formatIri = (name: string): string =>
  `${authority}/file-type/${formats[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "OCTET"}`;

const licenceTypes: Readonly<Record<string, string>> = {
  "pubblico-dominio": "PublicDomain",
  attribuzione: "Attribution",
  "effetto-virale": "ViralEffect-ShareAlike",
  "condividi-allo-stesso-modo": "ViralEffect-ShareAlike",
  "non-commerciale": "NonCommercialUseOnly",
  "non-derivate": "NoDerivativeWork",
};

/** Address of a licence's type. Source: ADMS vocabulary licencetype */
export const licenceTypeIri = (code: string): string =>
  `http://purl.org/adms/licencetype/${licenceTypes[code] ?? "UnknownIPR"}`;

const nationalLicences: Readonly<Record<string, string>> = {
  "pubblico-dominio": "A11_CCO10",
  attribuzione: "A21_CCBY40",
  "effetto-virale": "A3_ShareAlike",
  "condividi-allo-stesso-modo": "A4_ShareAlikeCopyleftNonComp",
  "non-commerciale": "B1_NonCommercial",
  "non-derivate": "B2_NoDerivs",
};

/** Address of a licence in the national vocabulary, whose own spelling of CC0 has the letter O. Source: AgID, vocabolario controllato delle licenze */
export const licenceIri = (code: string): string =>
  `https://w3id.org/italia/controlled-vocabulary/licences/${nationalLicences[code] ?? "C1_Unknown"}`;
