import { BlockList, isIP } from "node:net";

const kept = new BlockList();
// Source: IANA special-purpose address registries (RFC 6890 and later)
for (const [network, prefix] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
] as const)
  kept.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ...([
    ["::", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001::", 23],
    ["2001:db8::", 32],
  ] as const),
  ...([
    ["2002::", 16],
    ["fc00::", 7],
    ["fe80::", 10],
    ["fec0::", 10],
    ["ff00::", 8],
  ] as const),
] as const)
  kept.addSubnet(network, prefix, "ipv6");

/**
 * Whether a machine with this IP address is one of the open internet: not of a private network, not this machine, not a neighbour on
 * the line, nor an IPv6 address in which one of these is wrapped. Anything that is no IP address is not.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !kept.check(address, family === 4 ? "ipv4" : "ipv6");
}
