import type { IncomingHttpHeaders } from "node:http";

/** A request without a body, as it stood in one piece. */
export interface PlainRequest {
  readonly url: string;
  /** Names in lower case, each once. */
  readonly headers: IncomingHttpHeaders;
}

/** Longer ones are rare, and Node's parser has limits of its own for them. */
const longest = 8 * 1024;

// A line for the request and at least one header, all of visible ASCII. No empty line but the last: one request, all of it.
const plain = /^GET \/[\x21-\x7e]* HTTP\/1\.1\r\n(?:[A-Za-z0-9-]+:[\t\x20-\x7e]*\r\n)+\r\n$/;

/** Headers that change how long a request is, what follows it or how it is answered: those are for Node. */
const notPlain = new Set([
  "content-length",
  "transfer-encoding",
  "trailer",
  "upgrade",
  "expect",
  "te",
  "http2-settings",
  "proxy-authorization",
]);

/**
 * Reads a request of the plainest kind: GET, HTTP/1.1, complete in these bytes and nothing after it, one host, no header twice,
 * connection kept. What it takes, Node's parser takes with the same outcome (a test compares them); everything else is `undefined`.
 */
export function readPlainRequest(bytes: Buffer): PlainRequest | undefined {
  if (bytes.length > longest || bytes[0] !== 71) return undefined; // "G"
  const text = bytes.toString("latin1");
  if (!plain.test(text)) return undefined;
  let at = text.indexOf("\r\n");
  const url = text.slice(4, at - " HTTP/1.1".length);
  const headers: Record<string, string> = {};
  for (at += 2; at < text.length - 2; ) {
    const colon = text.indexOf(":", at);
    const end = text.indexOf("\r\n", colon);
    const name = text.slice(at, colon).toLowerCase();
    if (name in headers || notPlain.has(name)) return undefined;
    headers[name] = text.slice(colon + 1, end).trim();
    at = end + 2;
  }
  const { host, connection } = headers;
  if (!host || (connection !== undefined && connection.toLowerCase() !== "keep-alive")) return undefined;
  return { url, headers };
}
