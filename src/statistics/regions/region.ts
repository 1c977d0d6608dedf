import { type AddressNumber, numberOfAddress } from "../networks/address.ts";
import { codeAt, openTableFile, type TableFile } from "../networks/table-file.ts";

let file: TableFile | undefined;

/** Where regions begin, by country. */
export const openRegions = (): TableFile => openTableFile("#src/statistics/regions/regions.br");

/**
 * The region of an address in a country that is known already (ISO 3166-2, `IT-52`); empty when unknown, or when no regions are told of
 * the country. Nothing leaves the machine. Source: IP to City Lite of DB-IP.com, CC BY 4.0, made small by `scripts/make-region-table.ts`.
 */
export function regionAt(address: AddressNumber, country: string): string {
  file ??= openRegions();
  const table = file.table(country);
  return table ? codeAt(table, address) : "";
}

/** The same of an address that is a text; empty for what is none. */
export function regionOf(address: string, country: string): string {
  const found = numberOfAddress(address);
  return found ? regionAt(found, country) : "";
}
