import { listTopics, nextChange, type TopicChoice } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { type FileMemory, openFileMemory } from "./cache/file-memory.ts";
import { keepUntilChange } from "./cache/keep-until-change.ts";
import { openPageCache, type PageCache, pagesOf } from "./cache/page-cache.ts";
import type { SiteSettings } from "./settings.ts";
import { type Directory, emptyDirectory, type MainSite, readDirectory } from "./sites/directory.ts";

/**
 * What all pages of a site share and keep in memory until an announcement: the pages, the settings, the next change by
 * itself. The states of the sites of one process share their memory and what they hear.
 */
export interface SiteState {
  readonly cache: PageCache;
  readonly settings: (db: Db, locale: Locale, now: Date) => Promise<SiteSettings>;
  /** First instant after `now` at which something of any site appears or ends by itself. */
  readonly nextChange: (db: Db, now: Date) => Promise<Date | undefined>;
  /** The topics of the site by title. */
  readonly topics: (db: Db, locale: Locale, now: Date) => Promise<readonly TopicChoice[]>;
  /** Last settings read, for pages that must be made without the database. */
  readonly lastSettings: (locale: Locale) => SiteSettings | undefined;
  /** Forgets what depended on these tags. */
  readonly drop: (tags: readonly string[]) => void;
  /** Takes nothing for certain any more: announcements may have been missed. */
  readonly doubt: (now: Date) => void;
  /** The files that were asked for lately, for while the database is away. */
  readonly files: FileMemory;
  /** The sites as they were last read; the municipality's alone before. */
  readonly directory: () => Directory;
  /** Reads the sites when they may have changed since. Rejects when the database is away and they were never read. */
  readonly knowSites: (db: Db, now: Date) => Promise<void>;
  /** The state of another site of the installation. */
  readonly of: (site: string) => SiteState;
}

/** Forty megabytes hold some two thousand pages in their three forms. */
const cacheBytes = 40 * 1024 * 1024;

export function openSiteState(main: MainSite, maxBytes = cacheBytes): SiteState {
  const cache = openPageCache(maxBytes);
  const files = openFileMemory(cache);
  let known: { value: Promise<Directory>; generation: number } | undefined;
  let last: Directory | undefined;
  let next: { value: Promise<Date | undefined>; generation: number } | undefined;
  let settled = 0;

  const isKnown = (now: Date) => known?.generation === settled && (last?.until === undefined || last.until > now);
  const directory = async (db: Db, now: Date): Promise<Directory> => {
    if (known && isKnown(now) && cache.state().listening) return known.value;
    const value = readDirectory(db, main, now);
    known = { value, generation: settled };
    try {
      last = await value;
      return last;
    } catch (fault) {
      if (known?.value === value) known = undefined;
      throw fault;
    }
  };
  const common: Omit<SiteState, "cache" | "settings" | "topics" | "lastSettings" | "of"> = {
    nextChange: async (db, now) => {
      const generation = cache.begin();
      if (next && next.generation === generation && cache.state().listening) {
        const at = await next.value;
        if (at === undefined || at > now) return at;
      }
      const value = nextChange(db, { now });
      next = { value, generation };
      try {
        return await value;
      } catch (fault) {
        next = undefined;
        throw fault;
      }
    },
    drop: (tags) => {
      // Every page shows the settings: a change of theirs is a change of everything.
      const all = tags.some((tag) => tag === "*" || tag.startsWith("settings:") || last?.tags.has(tag));
      if (all) settled += 1;
      cache.drop(all ? ["*"] : tags);
      files.drop(tags);
    },
    doubt: (now) => {
      settled += 1;
      cache.doubt(now);
      files.doubt(now);
    },
    files,
    directory: () => last ?? emptyDirectory(main),
    knowSites: async (db, now) => {
      // while announcements may be missed, every page that is made reads the sites anew anyway
      if (last && (isKnown(now) || !cache.state().listening)) return;
      try {
        await directory(db, now);
      } catch (fault) {
        if (!last) throw fault;
      }
    },
  };
  const states = new Map<string, SiteState>();
  const of = (site: string): SiteState => {
    const made = states.get(site) ?? {
      ...common,
      cache: site === main.site ? cache : pagesOf(cache, site),
      settings: async (db, locale, now) => {
        const found = await directory(db, now);
        return (found.get(site) ?? found.get(main.site) ?? emptySite).settings(locale);
      },
      topics: keepUntilChange(cache, common.nextChange, (db, locale, now) => listTopics(db, { site, locale, now })),
      lastSettings: (locale) => last?.get(site)?.settings(locale),
      of,
    };
    states.set(site, made);
    return made;
  };
  const [emptySite] = emptyDirectory(main).sites as [Directory["sites"][number]];
  return of(main.site);
}
