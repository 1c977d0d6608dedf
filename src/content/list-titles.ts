import type { Db } from "#src/platform/db.ts";
import "./published-store.ts";

/** Titles of the documents that stand at these addresses and may be shown at `now`, by address. Index: documents_by_path. */
export async function listTitles(
  db: Db,
  site: string,
  paths: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const rows = await db
    .selectFrom("published.documents")
    .select(["path", "title"])
    .where("site", "=", site)
    .where("path", "in", [...paths])
    .where("visibleFrom", "<=", now)
    .where((eb) => eb.or([eb("visibleUntil", "is", null), eb("visibleUntil", ">", now)]))
    .execute();
  return new Map(rows.map(({ path, title }) => [path, title]));
}
