import { openTableFile, type Table } from "./table-file.ts";

/** The package whose countries are in the table. */
export const countrySource = "@ip-location-db/geo-whois-asn-country-mmdb";
export const countryFile = "#src/statistics/networks/countries.br";

/** The countries of all networks (ISO 3166-1), and which version of the package they were made from. */
export function openCountries(): { readonly version: string; readonly table: Table } {
  const { source: version, table } = openTableFile(countryFile);
  const world = table("world");
  if (!world) throw new Error("the table of countries is empty");
  return { version, table: world };
}
