import { timeAt } from "./clf-line.ts";
import { type LogLine, Method } from "./line.ts";
import { endsTarget, extensionOf, isQueryAt, quoteAt, readAddress, readBrowser, readPath } from "./scan-line.ts";

const space = 32;
const quote = 34;
const newline = 10;
const slash = 47;
const dot = 46;
/** Four letters as a word of little end. */
const word = (letters: string) => Buffer.from(letters, "latin1").readInt32LE(0);
const dashes = word(" - -");
const get = word("GET ");
const head = word("HEAD");
const post = word("POST");
const http = word("HTTP");

// Lines of ten minutes and a zone follow each other: everything of a time but its last digits is compared with the line before.
const known = { day: 0, month: 0, year: 0, tens: 0, zone: 0, minutes: 0, begins: 0 };

/**
 * Reads a line of the common or combined format that is written as almost all are: `-` for identity and user, a path as target, nothing
 * escaped, nothing after the browser. Fills the same places as `readClfLine`, which judges every other line, and as `hashLine`.
 * @param hasHost whether a host stands before the address
 * @param limit end of the bytes that may be looked at; a line end stands before it
 * @returns the beginning of the next line; -1 when the line is not of this kind
 */
export function readPlainLine(
  bytes: Buffer,
  view: DataView,
  start: number,
  limit: number,
  hasHost: boolean,
  line: LogLine,
): number {
  let at = start;
  if (hasHost) while (at < limit && (bytes[at] as number) > space) at += 1;
  line.hostStart = start;
  line.hostEnd = at;
  if (hasHost) {
    if (at >= limit || bytes[at] !== space) return -1;
    at += 1;
  }
  line.ipStart = at;
  at = readAddress(bytes, view, at, limit, line);
  if (at === line.ipStart || at - line.ipStart > 255 || at + 60 > limit) return -1;
  if (view.getInt32(at, true) !== dashes || view.getInt16(at + 4, true) !== 0x5b20) return -1;
  line.ipEnd = at;
  line.time = timeOf(bytes, view, at + 6, limit);
  if (!(line.time > 0) || view.getInt16(at + 33, true) !== 0x2220) return -1;
  at = readRequest(bytes, view, at + 35, limit, line);
  return at < 0 ? -1 : readRest(bytes, view, at, limit, line);
}

/** Seconds of a time that begins at `at` and ends with `]`; NaN for what must be looked at more closely. */
function timeOf(bytes: Buffer, view: DataView, at: number, limit: number): number {
  const minuteOnes = (bytes[at + 16] as number) - 48;
  const secondTens = (bytes[at + 18] as number) - 48;
  const secondOnes = (bytes[at + 19] as number) - 48;
  // Below zero becomes large: three comparisons tell that all are digits, and that no second is 60 or more.
  if (minuteOnes >>> 0 > 9 || secondTens >>> 0 > 5 || secondOnes >>> 0 > 9) return Number.NaN;
  const clock = minuteOnes * 60 + secondTens * 10 + secondOnes;
  const day = view.getInt32(at, true);
  const month = view.getInt32(at + 4, true);
  const year = view.getInt32(at + 8, true);
  const tens = view.getInt32(at + 12, true);
  const zone = view.getInt32(at + 20, true);
  const minutes = view.getInt32(at + 23, true);
  if (
    tens !== known.tens ||
    day !== known.day ||
    month !== known.month ||
    year !== known.year ||
    zone !== known.zone ||
    minutes !== known.minutes
  ) {
    const time = timeAt(bytes, at, limit);
    if (!(time > 0) || bytes[at + 26] !== 93) return Number.NaN;
    Object.assign(known, { day, month, year, tens, zone, minutes, begins: time - clock });
  }
  return known.begins + clock;
}

/** @returns where the status begins; -1 */
function readRequest(bytes: Buffer, view: DataView, start: number, limit: number, line: LogLine): number {
  let at = start + 4;
  const method = view.getInt32(start, true);
  if (method === get) line.method = Method.get;
  else {
    if (method === post) line.method = Method.post;
    else if (method === head) line.method = Method.head;
    else return -1;
    if (bytes[at] !== space) return -1;
    at += 1;
  }
  if (bytes[at] !== slash) return -1;
  line.pathStart = at;
  at = readPath(bytes, view, at, limit, line);
  line.pathEnd = at;
  line.extension = extensionOf(bytes, line.pathStart, at);
  if (isQueryAt(bytes, at)) while (at < limit && !endsTarget(bytes[at] as number)) at += 1;
  line.targetEnd = at;
  if (at + 20 > limit || bytes[at] !== space || view.getInt32(at + 1, true) !== http || bytes[at + 5] !== slash)
    return -1;
  // `HTTP/1.1"` or `HTTP/2"`
  if (bytes[at + 6] === quote || bytes[at + 8] === quote) return -1;
  if (bytes[at + 7] === quote) at += 8;
  else if (bytes[at + 7] === dot && bytes[at + 9] === quote) at += 10;
  else return -1;
  return bytes[at] === space ? at + 1 : -1;
}

/** @returns the beginning of the next line; -1 */
function readRest(bytes: Buffer, view: DataView, start: number, limit: number, line: LogLine): number {
  const status =
    ((bytes[start] as number) - 48) * 100 +
    ((bytes[start + 1] as number) - 48) * 10 +
    ((bytes[start + 2] as number) - 48);
  if (!(status >= 100 && status <= 599) || bytes[start + 3] !== space) return -1;
  line.status = status;
  let at = start + 4;
  let size = 0;
  for (; at < limit; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) break;
    size = size * 10 + digit;
  }
  if (bytes[at] === 45 && size === 0) at += 1;
  line.bytes = size;
  if (bytes[at] !== space || bytes[at + 1] !== quote) return -1;
  line.refStart = at + 2;
  at = quoteAt(bytes, view, at + 2, limit);
  if (at < 0 || bytes[at + 1] !== space || bytes[at + 2] !== quote) return -1;
  line.refEnd = at;
  line.uaStart = at + 3;
  at = readBrowser(bytes, view, at + 3, limit, line);
  if (at < 0) return -1;
  line.uaEnd = at;
  if (bytes[at + 1] === newline) return at + 2;
  return bytes[at + 1] === 13 && bytes[at + 2] === newline ? at + 3 : -1;
}
