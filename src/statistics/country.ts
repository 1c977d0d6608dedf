import { numberOfAddress } from "./networks/address.ts";
import { openCountries } from "./networks/countries.ts";
import { codeAt, type Table } from "./networks/table-file.ts";

// Networks that are in no country (RFC 6890); the table gives them to whoever registered their neighbours.
const nowhere =
  /^(?:0|10|127|22[4-9]|2[3-5]\d|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113)\.|^(?:::1?$|f[cde]|2001:0?db8:)/i;
/** First bytes of IPv4 networks of which parts are in no country: these are looked at as text. */
const special = new Set([0, 10, 100, 127, 169, 172, 192, 198, 203]);

let table: Table | undefined;

/**
 * The country of an address by the registries' own records (ISO 3166-1, `IT`); empty when unknown or private. Nothing leaves the
 * machine: the table (public domain) is part of the program and read at the first question.
 */
export const countryOf = (address: string): string => countryOfBytes(Buffer.from(address, "latin1"));

/** The same of any address, slowly; empty for what is none: a name that a log wrote in place of one. */
export function countryOfText(address: string): string {
  const found = nowhere.test(address) ? undefined : numberOfAddress(address);
  if (!found) return "";
  table ??= openCountries().table;
  return codeAt(table, found);
}

/** The same of an address that is still bytes of a log: IPv4 without making a text of it, some ten times as fast. */
export function countryOfBytes(address: Buffer): string {
  const number = ipv4Of(address);
  if (number < 0 || number >= 0xe0000000 || special.has(number >>> 24))
    return countryOfText(address.toString("latin1"));
  table ??= openCountries().table;
  return codeAt(table, { version: 4, number });
}

/** Four numbers with dots as one of 32 bits; -1 for anything else. */
function ipv4Of(address: Buffer): number {
  let [whole, part, dots, digits] = [0, 0, 0, 0];
  for (const byte of address) {
    if (byte === 46) {
      if (digits === 0) return -1;
      whole = whole * 256 + part;
      part = 0;
      digits = 0;
      dots += 1;
    } else {
      if (byte < 48 || byte > 57) return -1;
      part = part * 10 + byte - 48;
      digits += 1;
      if (part > 255 || digits > 3) return -1;
    }
  }
  return dots === 3 && digits > 0 ? whole * 256 + part : -1;
}
