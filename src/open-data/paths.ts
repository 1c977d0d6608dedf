import { cataloguePath } from "#src/content/index.ts";

/** Where people read about the open data, by language. */
export const openDataPaths = { it: "/dati-aperti", en: "/en/open-data" } as const;

/** First part of every address of the API. */
export const apiPath = "/api/v1";

/** Where the description of the API stands. */
export const openApiPath = "/api/openapi.json";

/** The catalogue of the datasets, by format. */
export const cataloguePaths = { turtle: cataloguePath, jsonLd: "/catalogo.jsonld" } as const;

/** How often one address may ask the API in a minute. */
export const perMinute = 120;
