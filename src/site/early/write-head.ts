import { STATUS_CODES } from "node:http";

/** How long a connection waits for its next request; the head of each answer says so. */
export const keepAliveMs = 72_000;

/** Status line and headers of an answer, without what differs from one answer to the next. Each character one byte. */
export const headOf = (status: number, headers: Readonly<Record<string, string | number>>): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "Connection: keep-alive",
    `Keep-Alive: timeout=${keepAliveMs / 1_000}`,
    "Date: ",
  ].join("\r\n");

let second = 0;
let written = "";

/** The present second as a head says it. Writing a date costs as much as the rest of a head. */
export function httpDate(): string {
  const now = Math.floor(Date.now() / 1_000);
  if (now !== second) {
    second = now;
    written = new Date(now * 1_000).toUTCString();
  }
  return written;
}
