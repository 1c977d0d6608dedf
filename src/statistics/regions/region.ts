import { isIPv6 } from "node:net";
import { type CountryTable, readTable, regionAt } from "./table.ts";

let table: ReadonlyMap<string, CountryTable> | undefined;

/**
 * The region of an address in a country that is known already (ISO 3166-2, `IT-52`); empty when unknown, or when no regions are told of
 * the country. Nothing leaves the machine. Source: IP to City Lite of DB-IP.com, CC BY 4.0, made small by `scripts/make-region-table.ts`.
 */
export function regionOf(address: string, country: string): string {
  table ??= readTable();
  const found = table.get(country);
  if (!found) return "";
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i.exec(address);
  if (four) {
    const [, a, b, c, d] = four.map(Number) as [number, number, number, number, number];
    return regionAt(found, found.v4, ((a * 256 + b) * 256 + c) * 256 + d);
  }
  const text = address.split("%")[0] ?? "";
  return isIPv6(text) ? regionAt(found, found.v6, firstBits(text)) : "";
}

/** The first 48 bits of an IPv6 address. */
function firstBits(text: string): number {
  const [head = "", tail] = text.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = Math.max(0, 8 - before.length - after.length);
  const groups = tail === undefined ? before : [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.slice(0, 3).reduce((sum, group) => sum * 65_536 + Number.parseInt(group, 16), 0);
}
