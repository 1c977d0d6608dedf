import type { Addresses } from "#src/kernel/languages.ts";

/** Where the page is, by language; `.csv`, `.json` and `.parquet` behind it give the same figures as data. */
export const statisticsPaths: Addresses = { it: "/statistiche", en: "/en/statistics" };

/** The chart alone, for the municipality's own sites to show inside their pages. */
export const embedPaths: Addresses = { it: "/statistiche/incorpora", en: "/en/statistics/embed" };
