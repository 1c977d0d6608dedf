import { appendFile, rename, stat } from "node:fs/promises";

/** Size at which a log becomes `<file>.1` and a new one begins: what a process says can never fill the disk. Bytes. */
const largest = 16 * 2 ** 20;
/** What may wait to be written before more is dropped, in bytes. */
const mostWaiting = 2 ** 20;

/** A log that outlives a full disk: what cannot be written is dropped, and what comes later is written again. */
export function openLogFile(
  file: string,
  limit = largest,
): { write: (chunk: Buffer) => void; end: () => Promise<void> } {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let writing: Promise<void> | undefined;
  const drain = async () => {
    while (waiting.length > 0) {
      const chunk = Buffer.concat(waiting);
      waiting = [];
      bytes = 0;
      const size = await stat(file).then(
        (found) => found.size,
        () => 0,
      );
      if (size > limit) await rename(file, `${file}.1`).catch(() => undefined);
      await appendFile(file, chunk).catch(() => undefined);
    }
    writing = undefined;
  };
  return {
    write: (chunk) => {
      if (bytes > mostWaiting) return;
      waiting.push(chunk);
      bytes += chunk.length;
      writing ??= drain();
    },
    end: async () => void (await writing),
  };
}
