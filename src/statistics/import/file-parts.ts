import { closeSync, openSync, readSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { tailBytes } from "./ledger.ts";
import { isDamage, isPacked, openSource } from "./open-source.ts";

/** Files by the time of their first line, which keeps visits whole that go over from one to the next; what has none comes last. */
export async function inOrder(names: readonly string[]): Promise<{ name: string; head: Buffer }[]> {
  const found = [];
  for (const name of names) {
    if (name === "-") {
      found.push({ name, head: Buffer.alloc(0), first: Number.POSITIVE_INFINITY });
      continue;
    }
    const head = await headOf(name);
    const text = head.toString("latin1");
    const clf = /\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{4})\]/.exec(text);
    const w3c = /^(\d{4}-\d{2}-\d{2})[ \t](\d{2}:\d{2}:\d{2})/m.exec(text);
    const first = clf
      ? Date.parse(`${clf[1]} ${clf[2]} ${clf[3]} ${clf[4]} ${clf[5]}`)
      : w3c
        ? Date.parse(`${w3c[1]}T${w3c[2]}Z`)
        : Number.POSITIVE_INFINITY;
    found.push({ name, head, first });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** The first 64 kilobytes of a file, unpacked. */
async function headOf(name: string): Promise<Buffer> {
  const source = openSource(name);
  const head = await takeHead(source);
  await source.return(undefined);
  return head.subarray(0, headBytes);
}

const headBytes = 65_536;

/** The first pieces of a source, 64 kilobytes or more where it has as many; those after them stay in it. A damaged one ends early. */
export async function takeHead(source: AsyncGenerator<Buffer>, onDamage?: () => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let size = 0; size < headBytes; ) {
    const { value, done } = (await source.next().catch((fault: unknown) => {
      if (!isDamage(fault)) throw fault;
      onDamage?.();
      return { done: true, value: undefined };
    })) as IteratorResult<Buffer, undefined>;
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  return Buffer.concat(pieces);
}

/** The first line of a file's beginning. */
export const firstLine = (head: Buffer): Buffer => {
  const end = head.indexOf(10);
  return end < 0 ? head : head.subarray(0, end);
};

/** The first bytes of a file, as they lie there. */
export async function firstBytes(name: string, count: number): Promise<Buffer> {
  const handle = await open(name, "r");
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}

/** The bytes before a place of a file, unpacked; `undefined` when it is not that long. */
export async function bytesBefore(name: string, position: number): Promise<Buffer | undefined> {
  if (!isPacked(await firstBytes(name, 4))) {
    if (statSync(name).size < position) return undefined;
    const length = Math.min(tailBytes, position);
    const bytes = Buffer.alloc(length);
    const file = openSync(name, "r");
    readSync(file, bytes, 0, length, position - length);
    closeSync(file);
    return bytes;
  }
  let tail: Buffer = Buffer.alloc(0);
  let seen = 0;
  for await (const piece of openSource(name)) {
    const part = piece.subarray(0, position - seen);
    tail = lastBytes(tail, part);
    seen += part.length;
    if (seen === position) return tail;
  }
  return undefined;
}

/** The last bytes of what was read so far and a further piece. */
export function lastBytes(before: Buffer, piece: Buffer): Buffer {
  if (piece.length >= tailBytes) return Buffer.from(piece.subarray(piece.length - tailBytes));
  const all = Buffer.concat([before, piece]);
  return all.subarray(Math.max(0, all.length - tailBytes));
}

/** A first piece and those after it. */
export async function* chain(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

const tableLimit = 256 * 1_048_576;

/** A source of figures as text. */
export async function wholeText(source: AsyncIterable<Buffer>, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > tableLimit) throw new Error(`${name} is larger than a table of figures can be`);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le").replace(/^\uFEFF/, "") : bytes.toString();
}
