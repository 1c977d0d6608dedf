import { lastBytes } from "./file-parts.ts";
import { type FileState, fingerprint } from "./ledger.ts";
import type { ByteReader } from "./open-source.ts";
import { type LogReader, longestLine } from "./read-logs.ts";

/** What is in memory of a file: room for the longest line and for what is read at once. */
const frameBytes = 2_097_152;

/** What reading one file tells whoever asked for it. */
export interface ReadFileDeps {
  readonly source: ByteReader;
  readonly reader: LogReader;
  /** Fingerprint of its first line. */
  readonly file: string;
  /** How far it was read before. */
  readonly position: number;
  /** After each piece: what was counted until `state` may be written now. */
  readonly onPiece: (state: () => FileState) => Promise<void>;
  /** The last line has no end, and something is missing in it. */
  readonly onCutOff: () => void;
}

/**
 * Reads a file of lines, a frame at a time: no more than some megabytes are in memory, whatever it holds.
 * @returns how far it was read, to the end of its last whole line
 */
export async function readFile(deps: ReadFileDeps): Promise<FileState> {
  const { source, reader, file } = deps;
  const buffer = Buffer.allocUnsafeSlow(frameBytes);
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  let position = deps.position;
  let tail: Buffer = Buffer.alloc(0);
  const stateNow = (): FileState => ({ head: file, tail: fingerprint(tail), position, lines: reader.lineNumber });
  const pass = (until: number) => {
    tail = lastBytes(tail, buffer.subarray(0, until));
    position += until;
  };
  let filled = 0;
  let isSkipping = false;
  for (;;) {
    const count = await source.read(buffer, filled);
    if (count === 0) break;
    filled += count;
    const end = buffer.lastIndexOf(10, filled - 1) + 1;
    let begin = 0;
    if (isSkipping && end > 0) {
      begin = buffer.indexOf(10) + 1;
      isSkipping = false;
    } else if (end === 0 && filled > longestLine) {
      if (!isSkipping) reader.skipLongLine();
      isSkipping = true;
      begin = filled;
    }
    if (end > begin) reader.read(buffer, view, begin, end);
    const done = Math.max(begin, end);
    if (done > 0) pass(done);
    buffer.copyWithin(0, done, filled);
    filled -= done;
    await deps.onPiece(stateNow);
  }
  if (filled > 0 && !isSkipping) {
    // A line without an end may still be being written: what is not whole is left for the next time.
    if (reader.isWhole(buffer, filled)) {
      reader.read(buffer, view, 0, filled);
      pass(filled);
    } else deps.onCutOff();
  }
  return stateNow();
}
