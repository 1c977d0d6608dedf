import { createReadStream, readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";

const chunkBytes = 1_048_576;
const pieceBytes = 262_144;

/**
 * The bytes of a file, unpacked when it is gzip or zstd (told by its first bytes, not its name). `-` is the standard input.
 * Never more than a few pieces of a megabyte are in memory.
 */
export async function* openSource(name: string): AsyncGenerator<Buffer> {
  const raw: Readable = name === "-" ? process.stdin : createReadStream(name, { highWaterMark: chunkBytes });
  const iterator = (raw as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 4) {
    const { value, done } = (await iterator.next()) as IteratorResult<Buffer, undefined>;
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const rest = (async function* () {
    if (head.length > 0) yield head;
    for (;;) {
      const { value, done } = (await iterator.next()) as IteratorResult<Buffer, undefined>;
      if (done) return;
      yield value;
    }
  })();
  const unpack = unpackerOf(head);
  if (!unpack) return yield* rest;
  // Faults of the disk and of the packed data both end the loop that reads.
  const feed = (async () => {
    for await (const piece of rest) {
      if (!unpack.write(piece)) await new Promise((resolve) => unpack.once("drain", resolve));
    }
    unpack.end();
  })().catch((fault: unknown) => unpack.destroy(fault as Error));
  yield* unpack as AsyncIterable<Buffer>;
  await feed;
}

/** Whether reading ended because a packed file is cut short or broken. */
export const isDamage = (fault: unknown): boolean =>
  /^(Z_|ZSTD_|ERR_ZSTD|ERR_BROTLI)/.test((fault as NodeJS.ErrnoException)?.code ?? "");

/** A source that ends where its packed file is damaged: what comes before counts. */
export const untilDamage = (source: ByteReader, onDamage: () => void): ByteReader => ({
  read: (into, at) =>
    source.read(into, at).catch((fault: unknown) => {
      if (!isDamage(fault)) throw fault;
      onDamage();
      return 0;
    }),
  close: source.close,
});

/** Whether a file is packed, so that a place in it cannot be gone to at once. */
export const isPacked = (head: Buffer): boolean => unpackerOf(head) !== undefined;

function unpackerOf(head: Buffer) {
  if (head[0] === 0x1f && head[1] === 0x8b) return createGunzip({ chunkSize: chunkBytes });
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528) return createZstdDecompress({ chunkSize: chunkBytes });
  return undefined;
}

/** Puts the next bytes of a source into a buffer, from a place on; gives back how many, 0 at the end. */
export interface ByteReader {
  readonly read: (into: Buffer, at: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * Reads a file that is not packed straight into place: by the thread that counts, and no more than stays in its processor's cache. After
 * each megabyte others have their turn.
 */
export async function readPlain(name: string, from: number): Promise<ByteReader> {
  const handle = await open(name, "r");
  let position = from;
  let turnAt = from;
  return {
    read: async (into, at) => {
      if (position >= turnAt) {
        await setImmediate();
        turnAt = position + chunkBytes;
      }
      const bytesRead = readSync(handle.fd, into, at, Math.min(pieceBytes, into.length - at), position);
      position += bytesRead;
      return bytesRead;
    },
    close: () => handle.close(),
  };
}

/** Reads what comes in pieces, after `skip` bytes. */
export function readStream(pieces: AsyncGenerator<Buffer>, skip: number): ByteReader {
  let piece: Buffer = Buffer.alloc(0);
  let left = skip;
  return {
    read: async (into, at) => {
      while (piece.length === 0) {
        const { value, done } = (await pieces.next()) as IteratorResult<Buffer, undefined>;
        if (done) return 0;
        piece = value.subarray(Math.min(left, value.length));
        left -= value.length - piece.length;
      }
      const count = piece.copy(into, at);
      piece = piece.subarray(count);
      return count;
    },
    close: async () => void (await pieces.return(undefined)),
  };
}
