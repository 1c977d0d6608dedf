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
