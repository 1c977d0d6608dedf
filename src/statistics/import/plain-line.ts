import { timeAt } from "./clf-line.ts";
import { endHash, hash, hashSeeds, takeOne, takeTwo } from "./hash-line.ts";
import { type LogLine, Method } from "./line.ts";

const space = 32;
const quote = 34;
const newline = 10;
/** Four letters as a word of little end. */
const word = (letters: string) => Buffer.from(letters, "latin1").readInt32LE(0);
const dashes = word(" - -");
const get = word("GET ");
const head = word("HEAD");
const post = word("POST");
const http = word("HTTP");

/** What a byte means inside a target. */
const Target = { stop: 1, slash: 2, dot: 3, query: 4 } as const;
const targetKinds = new Uint8Array(256);
for (let byte = 0; byte <= space; byte += 1) targetKinds[byte] = Target.stop;
for (const byte of [quote, 92]) targetKinds[byte] = Target.stop;
targetKinds[47] = Target.slash;
targetKinds[46] = Target.dot;
for (const letter of "?#") targetKinds[letter.charCodeAt(0)] = Target.query;

// Lines of one day and zone follow each other: everything of a time but its clock is compared with the line before.
const known = { day: 0, month: 0, year: 0, zone: 0, minutes: 0, midnight: 0 };

/**
 * Reads a line of the common or combined format that is written as almost all are: `-` for identity and user, a path as target, nothing
 * escaped, nothing after the browser. Fills the same places as `readClfLine`, which judges every other line, and the hash of the browser.
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
  while (at < limit && (bytes[at] as number) > space) at += 1;
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
  const hourTens = (bytes[at + 12] as number) - 48;
  const hourOnes = (bytes[at + 13] as number) - 48;
  const minuteTens = (bytes[at + 15] as number) - 48;
  const minuteOnes = (bytes[at + 16] as number) - 48;
  const secondTens = (bytes[at + 18] as number) - 48;
  const secondOnes = (bytes[at + 19] as number) - 48;
  // Below zero becomes large: six comparisons tell that all are digits, and that no second is 60 or more.
  if (hourTens >>> 0 > 9 || hourOnes >>> 0 > 9 || minuteTens >>> 0 > 9) return Number.NaN;
  if (minuteOnes >>> 0 > 9 || secondTens >>> 0 > 5 || secondOnes >>> 0 > 9) return Number.NaN;
  const clock =
    hourTens * 36_000 + hourOnes * 3_600 + minuteTens * 600 + minuteOnes * 60 + secondTens * 10 + secondOnes;
  const day = view.getInt32(at, true);
  const month = view.getInt32(at + 4, true);
  const year = view.getInt32(at + 8, true);
  const zone = view.getInt32(at + 20, true);
  const minutes = view.getInt32(at + 23, true);
  if (
    day !== known.day ||
    month !== known.month ||
    year !== known.year ||
    zone !== known.zone ||
    minutes !== known.minutes
  ) {
    const time = timeAt(bytes, at, limit);
    if (!(time > 0) || bytes[at + 26] !== 93) return Number.NaN;
    Object.assign(known, { day, month, year, zone, minutes, midnight: time - clock });
  }
  return clock < 86_400 ? known.midnight + clock : Number.NaN;
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
  if (bytes[at] !== 47) return -1;
  line.pathStart = at;
  let dot = 0;
  let pathEnd = 0;
  for (; at < limit; at += 1) {
    const kind = targetKinds[bytes[at] as number];
    if (kind === 0) continue;
    if (kind === Target.stop) break;
    if (pathEnd > 0) continue;
    if (kind === Target.slash) dot = 0;
    else if (kind === Target.dot) dot = at + 1;
    else pathEnd = at;
  }
  line.pathEnd = pathEnd || at;
  line.targetEnd = at;
  line.extension = dot;
  if (at + 20 > limit || bytes[at] !== space || view.getInt32(at + 1, true) !== http || bytes[at + 5] !== 47) return -1;
  if (bytes[at + 9] === quote) at += 10;
  else if (bytes[at + 7] === quote) at += 8;
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
  at = quoteAt(bytes, view, at + 3, limit);
  if (at < 0) return -1;
  line.uaEnd = at;
  line.ua1 = hash.one;
  line.ua2 = hash.two;
  if (bytes[at + 1] === newline) return at + 2;
  return bytes[at + 1] === 13 && bytes[at + 2] === newline ? at + 3 : -1;
}

/** The next quote, four bytes at a time, with the hash of what stands before it; -1 when a backslash or the end of the line comes first. */
function quoteAt(bytes: Buffer, view: DataView, start: number, limit: number): number {
  let { one, two }: { one: number; two: number } = hashSeeds;
  let at = start;
  for (; at + 4 <= limit; at += 4) {
    const four = view.getInt32(at, true);
    const quotes = four ^ 0x22222222;
    const backslashes = four ^ 0x5c5c5c5c;
    const ends = four ^ 0x0a0a0a0a;
    // The highest bit of a byte stays where that byte was zero (or follows such a one, which the loop below tells apart).
    const found =
      ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes) | ((ends - 0x01010101) & ~ends);
    if ((found & 0x80808080) !== 0) break;
    one = takeOne(one, four);
    two = takeTwo(two, four);
  }
  for (let place = at; place < limit; place += 1) {
    const byte = bytes[place];
    if (byte === 92 || byte === newline) return -1;
    if (byte !== quote) continue;
    endHash(view, one, two, at, place);
    return place;
  }
  return -1;
}
