import { isIPv6 } from "node:net";

/** IPv4 with four numbers, also written as IPv6. */
const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i;

/** An address as a number. */
export type AddressNumber =
  /** The whole address. */
  | { readonly version: 4; readonly number: number }
  /** Its first 48 bits. */
  | { readonly version: 6; readonly number: number };

/** An address of either kind as a number; IPv4 written as IPv6 is IPv4. `undefined` for what is no address. */
export function numberOfAddress(address: string): AddressNumber | undefined {
  const found = four.exec(address);
  if (found) {
    const [, a, b, c, d] = found.map(Number) as [number, number, number, number, number];
    if (a > 255 || b > 255 || c > 255 || d > 255) return undefined;
    return { version: 4, number: ((a * 256 + b) * 256 + c) * 256 + d };
  }
  const text = address.split("%")[0] ?? "";
  return isIPv6(text) ? { version: 6, number: firstBits(text) } : undefined;
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
