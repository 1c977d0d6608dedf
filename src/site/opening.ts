import { findSingle } from "#src/content/index.ts";
import type { Clock } from "#src/kernel/clock.ts";
import type { Db } from "#src/platform/db.ts";

/** Addresses that answer before the site is open: the parts themselves, the desk with its previews, and the register. */
const always = /^\/(admin|_next|assets|healthz|readyz|anteprima|file|registro|favicon\.svg)(\/|\?|$)/;

/** Whether an address waits for the opening of the site. */
export const waitsForOpening = (path: string): boolean => !always.test(path);

/**
 * Says whether the municipality's data were ever published: until then the site is being prepared. Asked of the database at
 * most once a second while closed, and never again once open. A database that does not answer never closes the site.
 */
export function openingOf(db: Db, asked: { site: string; clock: Clock }): () => Promise<boolean> {
  let isOpen = false;
  let last: { at: number; answer: Promise<boolean> } | undefined;
  const ask = async (now: Date): Promise<boolean> => {
    try {
      isOpen = (await findSingle(db, { site: asked.site, locale: "it", now, kind: "settings" })) !== undefined;
      return isOpen;
    } catch {
      return true;
    }
  };
  return () => {
    if (isOpen) return Promise.resolve(true);
    const now = asked.clock();
    if (!last || Math.abs(now.getTime() - last.at) >= 1_000) last = { at: now.getTime(), answer: ask(now) };
    return last.answer;
  };
}
