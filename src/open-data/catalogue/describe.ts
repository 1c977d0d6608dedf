import {
  type DatasetDocument,
  licences,
  licenceUrl,
  type SettingsDocument,
  termLabel,
  toPlainText,
} from "#src/content/index.ts";
import { openDataText } from "../page-messages.ts";
import { cataloguePaths, openDataPaths } from "../paths.ts";
import { formatIri, frequencyIri, languageIri, licenceIri, licenceTypeIri, themeIri } from "./european-codes.ts";
import type { CatalogueContent, CataloguedDataset } from "./read-datasets.ts";
import { inLanguage, iri, type Thing, typed } from "./statements.ts";

const geographicNames = "http://publications.europa.eu/resource/authority/data-theme";

interface Place {
  readonly origin: string;
  readonly settings: SettingsDocument | undefined;
}

/**
 * The catalogue of the datasets as statements: who publishes, each dataset, each of its distributions, licences and
 * contacts. What the profile wants and nobody has written is said as unknown. Source: DCAT-AP_IT 1.0
 */
export function describeCatalogue({ settings, datasets }: CatalogueContent, origin: string): Thing[] {
  const place = { origin, settings };
  const changes = datasets.flatMap(({ languages }) => languages.map(({ updatedAt }) => updatedAt)).sort();
  const used = [...new Set(["attribuzione", ...datasets.map(({ languages }) => languages[0].licence)])];
  return [
    {
      iri: catalogueIri(origin),
      types: ["dcatapit:Catalog", "dcat:Catalog"],
      said: {
        "dct:title": ["it", "en"].map((lang) =>
          inLanguage(openDataText(lang)("catalogue.title", { name: nameOf(settings) }), lang),
        ),
        "dct:description": ["it", "en"].map((lang) => inLanguage(openDataText(lang)("catalogue.description"), lang)),
        "dct:publisher": iri(agentIri(origin)),
        "dct:modified": typed((changes.at(-1) ?? "2026-01-01").slice(0, 10), "xsd:date"),
        "dct:language": [languageIri("it"), languageIri("en")].map(iri),
        "dct:license": iri(licenceIri("attribuzione")),
        "dcat:themeTaxonomy": iri(geographicNames),
        "foaf:homepage": iri(origin + openDataPaths.it),
        "dcat:dataset": datasets.map(({ languages }) => iri(origin + languages[0].path)),
      },
    },
    municipalityOf(place),
    contactOf(place),
    ...used.map(licenceOf),
    ...datasets.flatMap((dataset) => datasetOf(dataset, place)),
  ];
}

const nameOf = (settings: SettingsDocument | undefined): string => settings?.municipality ?? "Comune";
const catalogueIri = (origin: string): string => `${origin}${cataloguePaths.turtle}#catalogo`;
const agentIri = (origin: string): string => `${origin}${cataloguePaths.turtle}#comune`;
const contactIri = (origin: string): string => `${origin}${cataloguePaths.turtle}#contatto`;

function municipalityOf({ origin, settings }: Place): Thing {
  return {
    iri: agentIri(origin),
    types: ["dcatapit:Agent", "foaf:Agent"],
    said: {
      "foaf:name": inLanguage(nameOf(settings), "it"),
      // the code of IndicePA; the fiscal code where there is none
      "dct:identifier": inLanguage(settings?.codes.ipa || settings?.codes.fiscal || "-"),
      "foaf:homepage": iri(`${origin}/`),
    },
  };
}

function contactOf({ origin, settings }: Place): Thing {
  const email = settings?.email || settings?.pec;
  return {
    iri: contactIri(origin),
    types: ["dcatapit:Organization", "vcard:Organization", "vcard:Kind"],
    said: {
      "vcard:fn": inLanguage(nameOf(settings)),
      "vcard:hasEmail": email ? iri(`mailto:${email}`) : undefined,
      "vcard:hasURL": iri(`${origin}/contatti`),
    },
  };
}

const licenceOf = (code: string): Thing => ({
  iri: licenceIri(code),
  types: ["dcatapit:LicenseDocument", "dct:LicenseDocument"],
  said: {
    "foaf:name": ["it", "en"].map((lang) => inLanguage(termLabel(licences, code, lang), lang)),
    "dct:type": iri(licenceTypeIri(code)),
    // where the text stands
    "dct:identifier": licenceUrl(code) === undefined ? undefined : inLanguage(licenceUrl(code) ?? ""),
  },
});

function datasetOf({ languages, holder }: CataloguedDataset, { origin, settings }: Place): Thing[] {
  const [document] = languages;
  const address = origin + document.path;
  const distributions = distributionsOf(document, origin);
  const holderIri = holder?.path === undefined ? undefined : `${origin}${holder.path}#titolare`;
  const dataset: Thing = {
    iri: address,
    types: ["dcatapit:Dataset", "dcat:Dataset"],
    said: {
      "dct:identifier": inLanguage(`${settings?.codes.ipa || new URL(origin).hostname}:${document.id}`),
      "dct:title": languages.map(({ title, locale }) => inLanguage(title, locale)),
      "dct:description": languages.map((each) => inLanguage(describe(each), each.locale)),
      "dct:issued": typed(document.visibleFrom.slice(0, 10), "xsd:date"),
      "dct:modified": typed(document.modifiedOn ?? document.updatedAt.slice(0, 10), "xsd:date"),
      "dcat:theme": (document.themes.length > 0 ? document.themes : ["GOVE"]).map((code) => iri(themeIri(code))),
      "dct:accrualPeriodicity": iri(frequencyIri(document.frequency)),
      "dct:language": languages.map(({ locale }) => iri(languageIri(locale))),
      "dct:publisher": iri(agentIri(origin)),
      "dct:rightsHolder": iri(agentIri(origin)),
      "dct:creator": holderIri === undefined ? undefined : iri(holderIri),
      "dcat:contactPoint": iri(contactIri(origin)),
      "dcat:landingPage": iri(address),
      "dcat:distribution": distributions.map((distribution) => iri(distribution.iri)),
    },
  };
  const creator: Thing[] =
    holder && holderIri !== undefined
      ? [
          {
            iri: holderIri,
            types: ["dcatapit:Agent", "foaf:Agent"],
            said: {
              "foaf:name": inLanguage(holder.name, document.locale),
              "dct:identifier": inLanguage(settings?.codes.ipa || settings?.codes.fiscal || "-"),
            },
          },
        ]
      : [];
  return [dataset, ...creator, ...distributions];
}

const describe = ({ summary, body, title }: DatasetDocument): string =>
  [summary, body ? toPlainText(body) : ""].filter((text) => text !== "").join("\n\n") || title;

/** A distribution for each file, and one for data that stand elsewhere. */
function distributionsOf(document: DatasetDocument, origin: string): Thing[] {
  const types = ["dcatapit:Distribution", "dcat:Distribution"];
  const page = origin + document.path;
  const shared = {
    "dct:license": iri(licenceIri(document.licence)),
    "dct:modified": typed(document.modifiedOn ?? document.updatedAt.slice(0, 10), "xsd:date"),
    "dct:description": inLanguage(toPlainText(document.distribution) || document.title, document.locale),
  };
  const files = document.attachments.map((file, index): Thing => {
    const address = `${origin}/file/${file.sha256}/${encodeURIComponent(file.name)}`;
    return {
      iri: `${page}#distribuzione-${index + 1}`,
      types,
      said: {
        ...shared,
        "dct:title": inLanguage(file.name, document.locale),
        "dct:format": iri(formatIri(file.name)),
        "dcat:accessURL": iri(page),
        "dcat:downloadURL": iri(address),
        "dcat:byteSize": typed(String(file.bytes), "xsd:decimal"),
      },
    };
  });
  if (document.url === undefined) return files;
  const elsewhere: Thing = {
    iri: `${page}#distribuzione-altrove`,
    types,
    said: {
      ...shared,
      "dct:title": inLanguage(document.title, document.locale),
      "dct:format": iri(formatIri(new URL(document.url, origin).pathname)),
      "dcat:accessURL": iri(new URL(document.url, origin).href),
    },
  };
  return [...files, elsewhere];
}
