import type { IncomingHttpHeaders } from "node:http";

/**
 * The host that was asked, as it was written. A trusted proxy says in `X-Forwarded-Host` what its reader asked for; of several
 * the last is the one that the nearest proxy put there.
 */
export function askedHost(headers: IncomingHttpHeaders, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? String(headers["x-forwarded-host"] ?? "") : "";
  return forwarded.split(",").at(-1)?.trim() || headers.host;
}

/** A host without its port, in lower case, without the dot that may end it; brackets of an IPv6 address stay. */
export function hostName(host: string): string {
  const withoutPort = host.trim().replace(/:\d*$/, "");
  return withoutPort.toLowerCase().replace(/\.$/, "");
}

/** Whether a host names a machine and no site: an address in figures, or one word such as `localhost`. */
export const isMachine = (name: string): boolean =>
  name === "" || name.startsWith("[") || /^[\d.]+$/.test(name) || !name.includes(".");
