import { isIPv6 } from "node:net";

/** IPv4 with four numbers, also written as IPv6. */
const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/i;

/** An address as a number. IPv4: the whole address. IPv6: its first 48 bits. */
export interface AddressNumber {
  readonly version: 4 | 6;
  readonly number: number;
}

/** An address of either kind as a number; IPv4 written as IPv6 is IPv4. `undefined` for what is no address. */
export function numberOfAddress(address: string): AddressNumber | undefined {
  const found = four.exec(address);
  if (found) {
    const [a, b, c, d] = [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4])];
    if (a > 255 || b > 255 || c > 255 || d > 255) return undefined;
    return { version: 4, number: ((a * 256 + b) * 256 + c) * 256 + d };
  }
  const text = address.split("%")[0] ?? "";
  return isIPv6(text) ? { version: 6, number: firstBits(text) } : undefined;
}

/** The same of an address that is still bytes of a log: IPv4 without making a text of it, some ten times as fast. */
export function numberOfBytes(address: Uint8Array): AddressNumber | undefined {
  const number = ipv4Of(address);
  return number < 0 ? numberOfAddress(Buffer.from(address).toString("latin1")) : { version: 4, number };
}

/** Four numbers with dots as one of 32 bits; -1 for anything else. */
function ipv4Of(address: Uint8Array): number {
  let [whole, part, dots, digits] = [0, 0, 0, 0];
  for (let at = 0; at < address.length; at += 1) {
    const byte = address[at] as number;
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

/** The first 48 bits of an IPv6 address. */
function firstBits(text: string): number {
  const [head = "", tail] = text.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = Math.max(0, 8 - before.length - after.length);
  const groups = tail === undefined ? before : [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.slice(0, 3).reduce((sum, group) => sum * 65_536 + Number.parseInt(group, 16), 0);
}

/**
 * The network an address belongs to: the first 24 bits of IPv4 (`203.0.113`), the first 48 of IPv6 (`2001:db8:aa`).
 * The rest is thrown away here, before anything is kept.
 */
export function nameOfNetwork({ version, number }: AddressNumber): string {
  if (version === 4) return `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}`;
  return [2 ** 32, 65_536, 1].map((unit) => (Math.floor(number / unit) % 65_536).toString(16)).join(":");
}

/** The same of an address that is a text; empty for what is none. */
export function networkOf(address: string): string {
  const found = numberOfAddress(address);
  return found ? nameOfNetwork(found) : "";
}
