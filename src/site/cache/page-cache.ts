import { LRUCache } from "lru-cache";
import type { Locale } from "#src/kernel/messages.ts";

/** A page ready to be sent. The bodies are the same text. */
export interface ReadyPage {
  readonly status: number;
  readonly locale: Locale;
  readonly html: Buffer;
  readonly brotli: Buffer;
  /** Strong validator without quotes; empty where the page is for one answer. */
  readonly etag: string;
  readonly lastModified: Date | undefined;
  readonly tags: readonly string[];
  /** First instant at which the page no longer says what is true; absent: only a tag ends it. */
  readonly expiresAt: Date | undefined;
  readonly section: string | undefined;
  /** What search engines are asked for, when it is not the default. */
  readonly robots?: string;
  /** Where the page is now; the bodies are empty then. */
  readonly location?: string;
}

/** Where a page's making began: what was announced since is not in it. */
export type Generation = number;

/** Pages in memory, dropped by tag. */
export interface PageCache {
  /** The page, unless it has none, it has expired at `now`, or the cache may have missed an announcement. */
  readonly find: (key: string, now: Date) => ReadyPage | undefined;
  /**
   * The page even when announcements may have been missed; never past its time, and for a minute at most once it is in doubt. For
   * when the database is away.
   */
  readonly findUnconfirmed: (key: string, now: Date) => ReadyPage | undefined;
  /** Call before the first query of a page. */
  readonly begin: () => Generation;
  /** Keeps a page, unless one of its tags was dropped since `since`: it would show the time before. */
  readonly keep: (key: string, page: ReadyPage, since: Generation) => void;
  /** Drops every page that carries one of the tags; `*` means all. */
  readonly drop: (tags: readonly string[]) => void;
  /** Announcements were missed: no page is given by `find` before it has been made anew. */
  readonly doubt: (now: Date) => void;
  /** Whether announcements arrive; while they do not, nothing is given by `find` or kept. */
  readonly setListening: (listening: boolean) => void;
  readonly state: () => { readonly pages: number; readonly bytes: number; readonly listening: boolean };
}

/** Announcements remembered to judge pages still being made; a page slower than that many is simply not kept. */
const remembered = 256;

/** How long a page that announcements may have changed still stands in for one that cannot be made; milliseconds. */
export const doubtedMs = 60_000;

/** @param maxBytes bodies kept in all; the least recently read go first */
export function openPageCache(maxBytes: number): PageCache {
  const pages = new LRUCache<string, ReadyPage>({
    maxSize: maxBytes,
    // brotli as bytes and as text, the gzip form that a few readers ask for, a tenth larger than brotli, and the heads of answers
    sizeCalculation: (page) => page.html.length + Math.ceil(3.2 * page.brotli.length) + 4_000,
    dispose: (page, key) => {
      for (const tag of page.tags) {
        const keys = keysByTag.get(tag);
        if (keys?.delete(key) && keys.size === 0) keysByTag.delete(tag);
      }
      doubtedUntil.delete(key);
    },
  });
  /** Keys of the pages in doubt, with when they go. */
  const doubtedUntil = new Map<string, Date>();
  const keysByTag = new Map<string, Set<string>>();
  const announced: { generation: Generation; tags: ReadonlySet<string> }[] = [];
  let generation: Generation = 0;
  let listening = false;

  const findUnconfirmed = (key: string, now: Date) => {
    const page = pages.get(key);
    if ([page?.expiresAt, doubtedUntil.get(key)].some((end) => end && end <= now)) {
      pages.delete(key);
      return undefined;
    }
    return page;
  };
  const isOutdated = (page: ReadyPage, since: Generation) => {
    if (since === generation) return false;
    const oldest = announced[0];
    if (!oldest || oldest.generation > since + 1) return true;
    return announced.some(
      ({ generation: at, tags }) => at > since && (tags.has("*") || page.tags.some((tag) => tags.has(tag))),
    );
  };

  const note = (tags: readonly string[]) => {
    generation += 1;
    announced.push({ generation, tags: new Set(tags) });
    if (announced.length > remembered) announced.shift();
  };

  return {
    find: (key, now) => (listening && !doubtedUntil.has(key) ? findUnconfirmed(key, now) : undefined),
    findUnconfirmed,
    begin: () => generation,
    keep: (key, page, since) => {
      // what was made now says more than what is in doubt, also when it is not kept: it may say that the page is gone
      if (doubtedUntil.has(key)) pages.delete(key);
      if (!listening || page.tags.length === 0 || isOutdated(page, since)) return;
      pages.set(key, page);
      if (!pages.has(key)) return; // larger than the whole cache
      for (const tag of page.tags) {
        const keys = keysByTag.get(tag) ?? new Set();
        keysByTag.set(tag, keys.add(key));
      }
    },
    drop: (tags) => {
      note(tags);
      if (tags.includes("*")) pages.clear();
      else for (const tag of tags) for (const key of [...(keysByTag.get(tag) ?? [])]) pages.delete(key);
    },
    doubt: (now) => {
      note(["*"]);
      const until = new Date(now.getTime() + doubtedMs);
      for (const key of pages.keys()) if (!doubtedUntil.has(key)) doubtedUntil.set(key, until);
    },
    setListening: (now) => {
      listening = now;
    },
    state: () => ({ pages: pages.size - doubtedUntil.size, bytes: pages.calculatedSize, listening }),
  };
}

/** The pages of one site in a memory that several share: the same in all, but for the keys. */
export const pagesOf = (cache: PageCache, site: string): PageCache => ({
  ...cache,
  find: (key, now) => cache.find(site + key, now),
  findUnconfirmed: (key, now) => cache.findUnconfirmed(site + key, now),
  keep: (key, page, since) => cache.keep(site + key, page, since),
});
