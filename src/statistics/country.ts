import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type CountryResponse, Reader } from "maxmind";

const database = "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb";
let reader: Reader<CountryResponse> | undefined;

/**
 * The country of an address by the registries' own records (ISO 3166-1, `IT`); empty when unknown or private. Nothing leaves the
 * machine: the table (public domain, 8 MB) is part of the program and read at the first question.
 */
export function countryOf(address: string): string {
  reader ??= new Reader<CountryResponse>(readFileSync(createRequire(import.meta.url).resolve(database)));
  try {
    const found = reader.get(address) as { country_code?: string } | null;
    return found?.country_code ?? "";
  } catch {
    return ""; // no address: a name that a log wrote in place of one
  }
}
