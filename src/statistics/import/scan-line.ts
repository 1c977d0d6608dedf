import { endHash, hash, hashSeeds, takeOne, takeTwo } from "./hash-line.ts";
import type { LogLine } from "./line.ts";

const space = 32;
const quote = 34;
const newline = 10;
const backslash = 92;
const slash = 47;
const dot = 46;

// Four bytes at a time: the highest bit of a byte stays where that byte was found (or follows such a one).
const highest = 0x80808080;
/** Bytes that end an address: a space, and all below it. */
const endsAddress = (four: number) => (four - 0x21212121) & ~four & highest;
/** Bytes that may end a path: `?`, and all below `$`. */
const mayEndPath = (four: number) => {
  const asked = four ^ 0x3f3f3f3f;
  return (((four - 0x24242424) & ~four) | ((asked - 0x01010101) & ~asked)) & highest;
};
/** Bytes that may end a quoted text: quotes and ends of line, which differ in two bits. `*` looks the same. */
const mayEndQuoted = (four: number) => {
  const alike = (four | 0x28282828) ^ 0x2a2a2a2a;
  return (alike - 0x01010101) & ~alike & highest;
};

/** Where a byte is that does not stand in a stretch. */
const notHere = -2;

/** What ends a path: 1 what ends the target too, 2 what begins a query. */
const pathEnds = new Uint8Array(256);
for (let byte = 0; byte <= space; byte += 1) pathEnds[byte] = 1;
pathEnds[quote] = 1;
for (const letter of "?#") pathEnds[letter.charCodeAt(0)] = 2;

/** Goes over an address, with its hash. @returns where it ends */
export function readAddress(bytes: Buffer, view: DataView, start: number, limit: number, line: LogLine): number {
  let { one, two }: { one: number; two: number } = hashSeeds;
  let at = start;
  for (; at + 4 <= limit; at += 4) {
    const four = view.getInt32(at, true);
    if (endsAddress(four) !== 0) break;
    one = takeOne(one, four);
    two = takeTwo(two, four);
  }
  let end = at;
  while (end < limit && (bytes[end] as number) > space) end += 1;
  endHash(view, one, two, at, end);
  line.ip1 = hash.one;
  line.ip2 = hash.two;
  return end;
}

/** Whether a byte ends the target of a request. */
export const endsTarget = (byte: number) => byte <= space || byte === quote || byte === backslash;

/** Whether a path ended there because a query begins. */
export const isQueryAt = (bytes: Buffer, at: number) => pathEnds[bytes[at] as number] === 2;

/** Goes over a path, with its hash. @returns where it ends */
export function readPath(bytes: Buffer, view: DataView, start: number, limit: number, line: LogLine): number {
  let { one, two }: { one: number; two: number } = hashSeeds;
  let at = start;
  let end = notHere;
  for (; at + 4 <= limit; at += 4) {
    const four = view.getInt32(at, true);
    if (mayEndPath(four) !== 0) {
      end = pathEndIn(bytes, at, at + 4);
      if (end !== notHere) break;
    }
    one = takeOne(one, four);
    two = takeTwo(two, four);
  }
  if (end === notHere) end = Math.max(at, pathEndIn(bytes, at, limit));
  endHash(view, one, two, at, end);
  line.path1 = hash.one;
  line.path2 = hash.two;
  return end;
}

/** What ends a path in a stretch of it. */
function pathEndIn(bytes: Buffer, start: number, limit: number): number {
  for (let at = start; at < limit; at += 1) if (pathEnds[bytes[at] as number] !== 0) return at;
  return notHere;
}

/** Where the extension of a path begins, after its dot; 0 for none. */
export function extensionOf(bytes: Buffer, start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1) {
    const byte = bytes[at];
    if (byte === slash) return 0;
    if (byte === dot) return at + 1;
  }
  return 0;
}

/** The quote that ends a text; -1 when it follows a backslash, or the end of the line comes first. */
export function quoteAt(bytes: Buffer, view: DataView, start: number, limit: number): number {
  let at = start;
  for (; at + 4 <= limit; at += 4) {
    if (mayEndQuoted(view.getInt32(at, true)) === 0) continue;
    const end = endIn(bytes, at, at + 4);
    if (end !== notHere) return end;
  }
  return Math.max(-1, endIn(bytes, at, limit));
}

/** The same, with the hash of the text, which is the browser's name. */
export function readBrowser(bytes: Buffer, view: DataView, start: number, limit: number, line: LogLine): number {
  let { one, two }: { one: number; two: number } = hashSeeds;
  let at = start;
  let end = notHere;
  for (; at + 4 <= limit; at += 4) {
    const four = view.getInt32(at, true);
    if (mayEndQuoted(four) !== 0) {
      end = endIn(bytes, at, at + 4);
      if (end !== notHere) break;
    }
    one = takeOne(one, four);
    two = takeTwo(two, four);
  }
  if (end === notHere) end = endIn(bytes, at, limit);
  if (end < 0) return -1;
  endHash(view, one, two, at, end);
  line.ua1 = hash.one;
  line.ua2 = hash.two;
  return end;
}

/** The quote that ends a text in a stretch of it; -1 when the line ends before, or a backslash stands before it. */
function endIn(bytes: Buffer, start: number, limit: number): number {
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at];
    if (byte === quote) return bytes[at - 1] === backslash ? -1 : at;
    if (byte === newline) return -1;
  }
  return notHere;
}
