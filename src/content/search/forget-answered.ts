import type { Db } from "#src/platform/db.ts";
import { forgetMiss, listMissesOfAll } from "./misses.ts";
import { searchDocuments } from "./search-documents.ts";

/** How many of the searches made most often are asked again at a time. */
const asked = 100;

/**
 * Asks the searches that found nothing again, those made most often first, and forgets what has an answer by now: because somebody wrote it,
 * or said which word means the same. Repeatable.
 */
export async function forgetAnswered(db: Db, now: Date): Promise<void> {
  for (const miss of await listMissesOfAll(db, asked)) {
    const { site, locale, query } = miss;
    const { total } = await searchDocuments(db, { site, locale, query, now, limit: 1 });
    if (total > 0) await forgetMiss(db, miss);
  }
}
