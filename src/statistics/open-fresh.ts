import type { Log } from "#src/platform/log.ts";

/** Gives what is asked for; `undefined` when it cannot be had now. Never rejects. */
export type Fresh<Asked, Found> = (asked: Asked) => Promise<Found | undefined>;

const keptAtMost = 200;
const madeAtOnce = 4;

/**
 * Answers that are at most `freshMs` old. Each is made once for all who ask for it meanwhile, and four at once at most: no crowd
 * of readers, and nobody who plays with the dates, can keep ClickHouse busy with more.
 */
export function openFresh<Asked, Found>(
  make: (asked: Asked) => Promise<Found>,
  {
    log,
    freshMs,
    kept: most = keptAtMost,
    now = Date.now,
  }: { readonly log: Log; readonly freshMs: number; readonly kept?: number; readonly now?: () => number },
): Fresh<Asked, Found> {
  const kept = new Map<string, { at: number; found: Promise<Found | undefined> }>();
  let beingMade = 0;

  const attempt = async (asked: Asked): Promise<Found | undefined> => {
    beingMade += 1;
    try {
      return await make(asked);
    } catch (fault) {
      log.warn({ err: fault }, "statistics cannot be shown: clickhouse does not answer");
      return undefined;
    } finally {
      beingMade -= 1;
    }
  };

  return async (asked) => {
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    if (known && now() - known.at < freshMs) return known.found;
    if (beingMade >= madeAtOnce) return undefined;
    const found = attempt(asked);
    kept.delete(key);
    kept.set(key, { at: now(), found });
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    if ((await found) === undefined) kept.delete(key); // asked again at once, it may be there again
    return found;
  };
}
