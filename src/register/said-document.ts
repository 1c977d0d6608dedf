import type { Db } from "#src/platform/db.ts";

/** The public document that an entry speaks of, while it is shown and the entry is its newest. */
export interface SaidDocument {
  readonly title: string;
  /** Address below the origin. */
  readonly path: string;
  /** What was hashed. */
  readonly document: object;
  /** First instant at which it is no longer shown; `null`: no end. */
  readonly visibleUntil: Date | null;
}

/** Looks up the visible document whose newest entry has this number; content has it, main hands it over. */
export type FindByEntry = (db: Db, number: number, now: Date) => Promise<SaidDocument | undefined>;

/** The same for several numbers at once, by number; those without a visible document are left out. */
export type FindByEntries = (
  db: Db,
  numbers: readonly number[],
  now: Date,
) => Promise<ReadonlyMap<number, SaidDocument>>;
