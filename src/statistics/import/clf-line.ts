import { type LogLine, Method, methodAt, readTarget, type UnreadReason } from "./line.ts";

const space = 32;
const quote = 34;
const backslash = 92;
const months: Readonly<Record<number, number>> = Object.fromEntries(
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((name, index) => [
    (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2),
    index + 1,
  ]),
);

// A log goes through its days one after the other: the last one answers almost always.
let knownDate = -1;
let knownMidnight = 0;

/** Midnight UTC of `10/Oct/2000` at `at`, in seconds; NaN for what is no date. */
function midnightAt(buffer: Buffer, at: number): number {
  const name = ((buffer[at + 3] as number) << 16) | ((buffer[at + 4] as number) << 8) | (buffer[at + 5] as number);
  const day = twoDigits(buffer, at);
  const year = twoDigits(buffer, at + 7) * 100 + twoDigits(buffer, at + 9);
  const date = ((year * 32 + day) << 8) ^ name;
  if (date === knownDate) return knownMidnight;
  const month = months[name];
  if (month === undefined || !(day >= 1 && day <= 31) || !(year >= 1990 && year < 2200)) return Number.NaN;
  const midnight = Date.UTC(year, month - 1, day) / 1_000;
  if (new Date(midnight * 1_000).getUTCDate() !== day) return Number.NaN;
  knownDate = date;
  knownMidnight = midnight;
  return midnight;
}

const twoDigits = (buffer: Buffer, at: number): number => {
  const tens = (buffer[at] as number) - 48;
  const ones = (buffer[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** Seconds of `10/Oct/2000:13:55:36 -0700` at `at`; NaN for what is no time. */
export function timeAt(buffer: Buffer, at: number, end: number): number {
  if (at + 26 > end || buffer[at + 2] !== 47 || buffer[at + 11] !== 58) return Number.NaN;
  const clock =
    twoDigits(buffer, at + 12) * 3_600 + twoDigits(buffer, at + 15) * 60 + Math.min(59, twoDigits(buffer, at + 18));
  const zone = twoDigits(buffer, at + 22) * 3_600 + twoDigits(buffer, at + 24) * 60;
  const sign = buffer[at + 21];
  if (!(clock < 86_400) || !(zone <= 50_400) || (sign !== 43 && sign !== 45)) return Number.NaN;
  return midnightAt(buffer, at) + clock + (sign === 45 ? zone : -zone);
}

/** The closing quote at or after `at`, over escaped ones (`\"`); -1 for none before `end`. */
function closingQuote(buffer: Buffer, at: number, end: number): number {
  for (let place = at; place < end; place += 1) {
    const byte = buffer[place];
    if (byte === quote) return place;
    if (byte === backslash) place += 1;
  }
  return -1;
}

/**
 * Reads a line of Apache's and nginx' logs: common, combined, and with the host first (vhost_combined).
 * What follows the browser's name is left alone.
 * @param hasHost whether a host stands before the address
 * @returns why it could not be read; "" when it was
 */
export function readClfLine(
  buffer: Buffer,
  start: number,
  end: number,
  hasHost: boolean,
  line: LogLine,
): UnreadReason | "" {
  let at = start;
  line.hostStart = start;
  line.hostEnd = start;
  if (hasHost) {
    while (at < end && buffer[at] !== space) at += 1;
    line.hostEnd = at;
    at += 1;
  }
  line.ipStart = at;
  while (at < end && buffer[at] !== space) at += 1;
  if (at === line.ipStart || at - line.ipStart > 255) return "noAddress";
  line.ipEnd = at;
  while (at < end && !(buffer[at] === 91 && buffer[at - 1] === space)) at += 1;
  if (at >= end) return "noTime";
  const time = timeAt(buffer, at + 1, end);
  if (!(time > 0)) return "noTime";
  line.time = time;
  at += 28;
  if (at >= end) return "cutOff";
  while (at < end && buffer[at] === space) at += 1;
  if (buffer[at] !== quote) return "noRequest";
  return readRequest(buffer, at + 1, end, line);
}

function readRequest(buffer: Buffer, start: number, end: number, line: LogLine): UnreadReason | "" {
  let at = start;
  while (at < end && buffer[at] !== space && buffer[at] !== quote) at += 1;
  if (at >= end) return "cutOff";
  let closing: number;
  if (buffer[at] === quote) {
    // "-" and other requests without a target: an answer that a server gave, and nothing more
    line.method = Method.other;
    closing = at;
    readTarget(buffer, start, start, line);
  } else {
    line.method = methodAt(buffer, start);
    const target = at + 1;
    at = target;
    while (at < end && buffer[at] !== space && buffer[at] !== quote && buffer[at] !== backslash) at += 1;
    if (buffer[at] === space && buffer[at + 1] === 72 && buffer[at + 5] === 47) {
      let protocol = at + 6;
      while (protocol < end && protocol < at + 12 && buffer[protocol] !== quote) protocol += 1;
      closing = buffer[protocol] === quote ? protocol : closingQuote(buffer, protocol, end);
      readTarget(buffer, target, at, line);
    } else {
      closing = closingQuote(buffer, at, end);
      if (closing < 0) return "cutOff";
      const protocol = buffer.lastIndexOf(" HTTP/", closing);
      readTarget(buffer, target, protocol > target ? protocol : closing, line);
    }
  }
  if (closing < 0) return "cutOff";
  return readRest(buffer, closing + 1, end, line);
}

/** Status, bytes, and where they are: referrer and browser. */
function readRest(buffer: Buffer, start: number, end: number, line: LogLine): UnreadReason | "" {
  let at = start;
  while (buffer[at] === space && at < end) at += 1;
  if (at + 3 > end) return "cutOff";
  const status =
    ((buffer[at] as number) - 48) * 100 + ((buffer[at + 1] as number) - 48) * 10 + ((buffer[at + 2] as number) - 48);
  const after = buffer[at + 3];
  if (!(status >= 100 && status <= 599) || (at + 3 < end && after !== space)) return "badStatus";
  line.status = status;
  at += 4;
  let bytes = 0;
  if (at >= end) return "cutOff";
  for (; at < end; at += 1) {
    const digit = (buffer[at] as number) - 48;
    if (digit < 0 || digit > 9) break;
    bytes = bytes * 10 + digit;
  }
  line.bytes = bytes;
  if (buffer[at] === 45 && bytes === 0) at += 1;
  line.refStart = line.refEnd = line.uaStart = line.uaEnd = 0;
  while (at < end && buffer[at] === space) at += 1;
  if (at >= end || buffer[at] !== quote) return "";
  const refEnd = closingQuote(buffer, at + 1, end);
  if (refEnd < 0) return "cutOff";
  line.refStart = at + 1;
  line.refEnd = refEnd;
  at = refEnd + 1;
  while (at < end && buffer[at] === space) at += 1;
  if (at >= end || buffer[at] !== quote) return "";
  let uaEnd = buffer.indexOf(quote, at + 1);
  if (uaEnd < 0 || uaEnd >= end) return "cutOff";
  // Some servers do not escape quotes inside a browser's name: one that nothing follows but text is not the closing one.
  if (uaEnd !== end - 1 && (buffer[uaEnd - 1] === backslash || buffer[uaEnd + 1] !== space)) {
    uaEnd = buffer.lastIndexOf(quote, end - 1);
    if (uaEnd <= at) return "cutOff";
  }
  line.uaStart = at + 1;
  line.uaEnd = uaEnd;
  return "";
}
