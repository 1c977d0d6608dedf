import { randomUUID } from "node:crypto";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import { batchLimit } from "./batch.ts";
import { beginSpoolFile, type SpoolFile, writeBatch, writtenForMs } from "./spool.ts";

/** Rows that travel together under one number. It is given once: an answer that got lost must not make two of it. */
interface Batch {
  readonly number: string;
  readonly rows: string[];
  /** Where the rows stand on disk; absent: in memory alone. */
  readonly file: SpoolFile | undefined;
  readonly begunAt: number;
}

/** What a process has noted and the inbox does not have yet. */
export interface Outbox {
  /** Takes a row. Where there is a spool, it is on disk when this returns. @returns whether a batch became full */
  readonly add: (row: string) => boolean;
  /** Writes everything to the inbox. Rejects when the database does not take it; what is on disk alone goes by the spool from then on. */
  readonly send: () => Promise<void>;
  /** Whether rows go to disk, so that memory does not limit them. */
  readonly isOnDisk: () => boolean;
  /** Rows in memory. */
  readonly rows: () => number;
  /** Says whether there is room on disk. */
  readonly sayRoom: (hasRoom: boolean) => void;
}

/** Opens the outbox of one process. `spool`: folder for its files; absent: rows are in memory until the inbox has them. */
export function openOutbox(db: Db, { log, spool }: { log: Log; spool?: string }): Outbox {
  let open: Batch | undefined;
  let closed: Batch[] = [];
  let hasRoom = true;
  let faults = 0;

  const begin = (): Batch => {
    const number = randomUUID();
    const file = spool !== undefined && hasRoom ? beginOnDisk(spool, number) : undefined;
    return { number, rows: [], file, begunAt: performance.now() };
  };
  const beginOnDisk = (folder: string, number: string): SpoolFile | undefined => {
    try {
      return beginSpoolFile(folder, number);
    } catch (fault) {
      return sayFault(fault);
    }
  };
  const sayFault = (fault: unknown): undefined => {
    if (faults++ % 1_000 === 0)
      log.error({ err: fault }, "the spool of measures cannot be written: they stay in memory");
  };
  const close = () => {
    if (!open) return;
    open.file?.close();
    if (open.rows.length > 0) closed.push(open);
    else open.file?.remove().catch(sayFault);
    open = undefined;
  };

  return {
    add: (row) => {
      if (open && (open.rows.length >= batchLimit || performance.now() - open.begunAt > writtenForMs)) close();
      open ??= begin();
      try {
        open.file?.append(row);
      } catch (fault) {
        sayFault(fault);
        close(); // what the file holds goes under its number, this row under another
        hasRoom = false;
        open = begin();
      }
      open.rows.push(row);
      return open.rows.length >= batchLimit;
    },
    send: async () => {
      close();
      try {
        for (let first = closed[0]; first; first = closed[0]) {
          await writeBatch(db, first.number, first.rows, log);
          closed.shift();
          await first.file?.remove();
        }
      } catch (fault) {
        closed = closed.filter(({ file }) => file === undefined);
        throw fault;
      }
    },
    isOnDisk: () => spool !== undefined && hasRoom,
    rows: () => closed.reduce((sum, { rows }) => sum + rows.length, open?.rows.length ?? 0),
    sayRoom: (there) => {
      hasRoom = there;
    },
  };
}
