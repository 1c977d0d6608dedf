import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";

/**
 * The document that is visible at `now` and whose newest register entry has this number: what the entry's page shows and
 * checks. `undefined` when it was replaced or withdrawn, or is not (or no longer) visible. Index: documents_by_entry.
 */
export async function findByEntry(
  db: Db,
  entry: number,
  now: Date,
): Promise<{ title: string; path: string; document: PublicDocument } | undefined> {
  return db
    .selectFrom("published.documents")
    .select(["title", "path", "document"])
    .where("entry", "=", entry)
    .where("visibleFrom", "<=", now)
    .where((eb) => eb.or([eb("visibleUntil", "is", null), eb("visibleUntil", ">", now)]))
    .executeTakeFirst();
}
