import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";

/** Where the list of reports is. */
export const reportsPaths: Addresses = { it: "/statistiche/rapporto", en: "/en/statistics/report" };

/** Where the report of a year is, by language. */
export const reportAddresses = (year: number | string): Addresses => ({
  it: `${reportsPaths.it}/${year}`,
  en: `${reportsPaths.en}/${year}`,
});

/** Where the report of a year is in a language. */
export const reportPath = (year: number, locale: Locale): string => addressIn(reportAddresses(year), locale);
