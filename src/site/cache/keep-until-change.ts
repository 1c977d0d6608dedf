import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PageCache } from "./page-cache.ts";

/** Reads something that pages show, in a language at an instant. */
type Read<Value> = (db: Db, locale: Locale, now: Date) => Promise<Value>;

/**
 * The same as `read`, from memory until anything is announced, or begins or ends by itself (`nextChange`). Nothing is kept while
 * announcements may be missed, nor what could not be read.
 */
export function keepUntilChange<Value>(
  cache: Pick<PageCache, "begin" | "state">,
  nextChange: (db: Db, now: Date) => Promise<Date | undefined>,
  read: Read<Value>,
): Read<Value> {
  const kept = new Map<Locale, { generation: number; from: Date; made: Promise<[Value, Date | undefined]> }>();
  return async (db, locale, now) => {
    const known = cache.state().listening ? kept.get(locale) : undefined;
    if (known && known.generation === cache.begin() && known.from <= now) {
      const [value, until] = await known.made;
      if (until === undefined || until > now) return value;
    }
    const made = Promise.all([read(db, locale, now), nextChange(db, now)]);
    kept.set(locale, { generation: cache.begin(), from: now, made });
    try {
      return (await made)[0];
    } catch (fault) {
      if (kept.get(locale)?.made === made) kept.delete(locale);
      throw fault;
    }
  };
}
