import type { LogLine } from "./line.ts";

/** Two 32-bit hashes; valid until the next call. */
export const hash = { one: 0, two: 0 };

/** What the two hashes of no bytes are. */
export const hashSeeds = { one: 0x2545f491, two: 0x9e3779b9 | 0 } as const;
/** Takes the next four bytes into the first hash. */
export const takeOne = (one: number, four: number): number =>
  Math.imul(((one << 13) | (one >>> 19)) ^ four, 0xcc9e2d51);
/** Takes them into the second. */
export const takeTwo = (two: number, four: number): number => Math.imul(((two << 9) | (two >>> 23)) + four, 0x1b873593);

/** Ends a hash with the one to three bytes left over at `at`, and mixes it. */
export function endHash(view: DataView, one: number, two: number, at: number, end: number): void {
  let rest = 0;
  for (let place = at; place < end; place += 1) rest = (rest << 8) | view.getUint8(place);
  const last = rest ^ ((end - at) << 24);
  const first = takeOne(one, last);
  const second = takeTwo(two, last);
  hash.one = first ^ (first >>> 16);
  hash.two = second ^ (second >>> 14);
}

/** Hashes the bytes between two offsets, four at a time. Who could choose what is hashed does not see the result. */
export function hashBytes(view: DataView, start: number, end: number): void {
  let { one, two }: { one: number; two: number } = hashSeeds;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const four = view.getInt32(at, true);
    one = takeOne(one, four);
    two = takeTwo(two, four);
  }
  endHash(view, one, two, at, end);
}

/** Fills in the hashes of a line's address, path and browser. */
export function hashLine(view: DataView, line: LogLine): void {
  hashBytes(view, line.ipStart, line.ipEnd);
  line.ip1 = hash.one;
  line.ip2 = hash.two;
  hashBytes(view, line.pathStart, line.pathEnd);
  line.path1 = hash.one;
  line.path2 = hash.two;
  hashBytes(view, line.uaStart, line.uaEnd);
  line.ua1 = hash.one;
  line.ua2 = hash.two;
}

/** Both hashes of a text. */
export function hashOf(text: string): { readonly one: number; readonly two: number } {
  const bytes = Buffer.from(text);
  hashBytes(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length);
  return { ...hash };
}
