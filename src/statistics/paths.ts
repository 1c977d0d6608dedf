import type { Addresses } from "#src/kernel/languages.ts";

/** Where the page is, by language; `.csv` and `.json` behind it give the same figures as data. */
export const statisticsPaths: Addresses = { it: "/statistiche", en: "/en/statistics" };
