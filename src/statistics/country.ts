import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type CountryResponse, Reader } from "maxmind";

const database = "@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb";
// Networks that are in no country (RFC 6890); the table gives them to whoever registered their neighbours.
const nowhere =
  /^(?:0|10|127|22[4-9]|2[3-5]\d|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113)\.|^(?:::1?$|f[cde]|2001:0?db8:)/i;
/** First bytes of IPv4 networks of which parts are in no country: these are looked at as text. */
const special = new Set([0, 10, 100, 127, 169, 172, 192, 198, 203]);

interface Table {
  readonly reader: Reader<CountryResponse>;
  readonly bytes: Buffer;
  /** Node of the tree at which IPv4 begins. */
  readonly start: number;
  /** Countries by the record that names them. */
  readonly countries: Map<number, string>;
}
let table: Table | undefined;

function openTable(): Table {
  if (table) return table;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(database));
  const reader = new Reader<CountryResponse>(bytes);
  const { ipVersion, nodeCount } = reader.metadata;
  let start = 0;
  for (let bit = 0; ipVersion === 6 && bit < 96 && start < nodeCount; bit += 1) start = follow(reader, bytes, start, 0);
  table = { reader, bytes, start, countries: new Map() };
  return table;
}

/**
 * The country of an address by the registries' own records (ISO 3166-1, `IT`); empty when unknown or private. Nothing leaves the
 * machine: the table (public domain, 8 MB) is part of the program and read at the first question.
 */
export const countryOf = (address: string): string => countryOfBytes(Buffer.from(address, "latin1"));

/** The same of any address, slowly. */
export function countryOfText(address: string): string {
  if (nowhere.test(address)) return "";
  const { reader } = openTable();
  try {
    const found = reader.get(address) as { country_code?: string } | null;
    return found?.country_code ?? "";
  } catch {
    return ""; // no address: a name that a log wrote in place of one
  }
}

/** The same of an address that is still bytes of a log: IPv4 without making a text of it, some ten times as fast. */
export function countryOfBytes(address: Buffer): string {
  const number = ipv4Of(address);
  if (number < 0 || number >= 0xe0000000 || special.has(number >>> 24))
    return countryOfText(address.toString("latin1"));
  const { reader, bytes, start, countries } = openTable();
  const { nodeCount } = reader.metadata;
  let node = start;
  for (let bit = 31; bit >= 0 && node < nodeCount; bit -= 1) node = follow(reader, bytes, node, (number >>> bit) & 1);
  if (node <= nodeCount) return "";
  let country = countries.get(node);
  if (country === undefined) {
    country = countryOfText(address.toString("latin1"));
    countries.set(node, country);
  }
  return country;
}

/** One step in the tree. Source: MaxMind DB file format, section "Binary Search Tree Section". */
function follow(reader: Reader<CountryResponse>, bytes: Buffer, node: number, bit: number): number {
  const { recordSize, nodeByteSize } = reader.metadata;
  const at = node * nodeByteSize;
  if (recordSize === 24) return bytes.readUIntBE(at + bit * 3, 3);
  if (recordSize === 32) return bytes.readUInt32BE(at + bit * 4);
  const middle = bytes[at + 3] as number;
  return bit === 0
    ? (middle >>> 4) * 0x1000000 + bytes.readUIntBE(at, 3)
    : (middle & 15) * 0x1000000 + bytes.readUIntBE(at + 4, 3);
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
