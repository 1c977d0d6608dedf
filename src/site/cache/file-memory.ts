import { LRUCache } from "lru-cache";
import type { FoundFile } from "#src/content/index.ts";
import { doubtedMs, type Generation, type PageCache } from "./page-cache.ts";

/** Which files readers were given lately, so that a page in memory has its pictures while the database is away. */
export interface FileMemory {
  /** What was found there last; never past its time, and not when it may have been withdrawn since. */
  readonly find: (key: string, now: Date) => FoundFile | undefined;
  /** Remembers what was found, or that nothing was, unless something was announced since `since`. */
  readonly keep: (key: string, file: FoundFile | undefined, since: Generation) => void;
  /** Forgets the files of documents with one of these tags; `*` means all. */
  readonly drop: (tags: readonly string[]) => void;
  /** Announcements were missed: what is remembered is forgotten in a minute, unless it is found again. */
  readonly doubt: (now: Date) => void;
}

/** Some hundred bytes each. */
const mostFiles = 5_000;

/** A memory of files that goes by the announcements of this memory of pages. */
export function openFileMemory(cache: Pick<PageCache, "begin" | "state">): FileMemory {
  const doubtedUntil = new Map<string, Date>();
  const known = new LRUCache<string, FoundFile>({
    max: mostFiles,
    dispose: (_file, key) => void doubtedUntil.delete(key),
  });
  return {
    find: (key, now) => {
      const file = known.get(key);
      return [file?.until, doubtedUntil.get(key)].some((end) => end && end <= now) ? undefined : file;
    },
    keep: (key, file, since) => {
      known.delete(key);
      if (file && cache.state().listening && cache.begin() === since) known.set(key, file);
    },
    drop: (tags) => {
      if (tags.includes("*")) known.clear();
      for (const [key, file] of [...known.entries()]) if (tags.includes(file.tag)) known.delete(key);
    },
    doubt: (now) => {
      const until = new Date(now.getTime() + doubtedMs);
      for (const key of known.keys()) if (!doubtedUntil.has(key)) doubtedUntil.set(key, until);
    },
  };
}
