import { createHmac, type KeyObject } from "node:crypto";
import { isIPv6 } from "node:net";

/**
 * The network an address belongs to: the first 24 bits of IPv4, the first 48 of IPv6 (IPv4 written as IPv6 is IPv4).
 * The rest is thrown away here, before anything is kept. Empty for what is no address.
 */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}`;
  const text = address.split("%")[0] ?? "";
  if (!isIPv6(text)) return "";
  const [head = "", tail] = text.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
  return filled
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** The visitor of one day: 64 bits of HMAC-SHA-256 over network and browser, in decimal. Without the day's key nothing can be told from it. */
export function visitorHash(key: KeyObject, network: string, userAgent: string): string {
  return createHmac("sha256", key)
    .update(network)
    .update("\n")
    .update(userAgent)
    .digest()
    .readBigUInt64BE(0)
    .toString();
}
