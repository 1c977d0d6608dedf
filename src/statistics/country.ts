import { type AddressNumber, numberOfAddress } from "./networks/address.ts";
import { openCountries } from "./networks/countries.ts";
import { codeAt, type Table } from "./networks/table-file.ts";

/** Networks that are in no country (RFC 6890), as the number of their first address and their bits; the table gives them to whoever registered their neighbours. */
const nowhere = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"],
].map((network) => {
  const [address = "", bits] = network.split("/");
  return { from: numberOfAddress(address)?.number ?? 0, size: 2 ** (32 - Number(bits)) };
});
/** First bytes of IPv4 networks of which parts are in no country. */
const special = new Set(nowhere.map(({ from }) => from >>> 24));

let table: Table | undefined;

/**
 * The country of an address by the registries' own records (ISO 3166-1, `IT`); empty when unknown or private, and for what is no address: a name
 * that a log wrote in place of one. Nothing leaves the machine: the table (public domain) is part of the program and read at the first question.
 */
export function countryOf(address: string): string {
  const found = numberOfAddress(address);
  return found ? countryAt(found) : "";
}

/** The same of an address that is a number already. */
export function countryAt(address: AddressNumber): string {
  if (isNowhere(address)) return "";
  table ??= openCountries().table;
  return codeAt(table, address);
}

function isNowhere({ version, number }: AddressNumber): boolean {
  if (version === 4) {
    const first = number >>> 24;
    return (
      first >= 224 || (special.has(first) && nowhere.some(({ from, size }) => number >= from && number - from < size))
    );
  }
  const first = Math.floor(number / 2 ** 32);
  return number === 0 || (first >= 0xfc00 && first < 0xff00) || Math.floor(number / 65_536) === 0x20010db8;
}
