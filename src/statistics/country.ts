import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type CountryResponse, Reader } from "maxmind";

const database = "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb";
// Networks that are in no country (RFC 6890); the table gives them to whoever registered their neighbours.
const nowhere =
  /^(?:0|10|127|22[4-9]|2[3-5]\d|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113)\.|^(?:::1?$|f[cde]|2001:0?db8:)/i;
let reader: Reader<CountryResponse> | undefined;

/**
 * The country of an address by the registries' own records (ISO 3166-1, `IT`); empty when unknown or private. Nothing leaves the
 * machine: the table (public domain, 8 MB) is part of the program and read at the first question.
 */
export function countryOf(address: string): string {
  if (nowhere.test(address)) return "";
  reader ??= new Reader<CountryResponse>(readFileSync(createRequire(import.meta.url).resolve(database)));
  try {
    const found = reader.get(address) as { country_code?: string } | null;
    return found?.country_code ?? "";
  } catch {
    return ""; // no address: a name that a log wrote in place of one
  }
}
