import { nextChange } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { openPageCache, type PageCache } from "./cache/page-cache.ts";
import { loadSettings, type SiteSettings } from "./settings.ts";

/** What all pages share and keep in memory until an announcement: the pages, the settings, the next change by itself. */
export interface SiteState {
  readonly cache: PageCache;
  readonly settings: (db: Db, locale: Locale, now: Date) => Promise<SiteSettings>;
  /** First instant after `now` at which something appears or ends by itself. */
  readonly nextChange: (db: Db, now: Date) => Promise<Date | undefined>;
  /** Last settings read in a language, for pages that must be made without the database. */
  readonly lastSettings: (locale: Locale) => SiteSettings | undefined;
  /** Forgets what depended on these tags. */
  readonly drop: (tags: readonly string[]) => void;
}

/** Forty megabytes hold some two thousand pages in their three forms. */
const cacheBytes = 40 * 1024 * 1024;

export function openSiteState(site: string, maxBytes = cacheBytes): SiteState {
  const cache = openPageCache(maxBytes);
  const settings = new Map<Locale, { value: Promise<SiteSettings>; generation: number }>();
  const last = new Map<Locale, SiteSettings>();
  let next: { value: Promise<Date | undefined>; generation: number } | undefined;
  let settled = 0;

  return {
    cache,
    lastSettings: (locale) => last.get(locale) ?? last.get("it"),
    settings: async (db, locale, now) => {
      const kept = settings.get(locale);
      if (kept && kept.generation === settled && cache.state().listening) return kept.value;
      const value = loadSettings(db, { site, locale, now });
      settings.set(locale, { value, generation: settled });
      try {
        const read = await value;
        last.set(locale, read);
        return read;
      } catch (fault) {
        settings.delete(locale);
        throw fault;
      }
    },
    nextChange: async (db, now) => {
      const generation = cache.begin();
      if (next && next.generation === generation && cache.state().listening) {
        const at = await next.value;
        if (at === undefined || at > now) return at;
      }
      const value = nextChange(db, { site, now });
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
      const all = tags.some((tag) => tag === "*" || tag.startsWith("settings:"));
      if (all) settled += 1;
      cache.drop(all ? ["*"] : tags);
    },
  };
}
