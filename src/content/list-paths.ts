import type { Db } from "#src/platform/db.ts";
import type { DocumentKey } from "./published-store.ts";
import "./published-store.ts";

/** Every address that a document has or had on its site, in one language. */
export async function listPaths(db: Db, { site, kind, id, locale }: DocumentKey): Promise<string[]> {
  const rows = await db
    .selectFrom("published.paths")
    .select("path")
    .where("site", "=", site)
    .where("kind", "=", kind)
    .where("id", "=", id)
    .where("locale", "=", locale)
    .limit(50)
    .execute();
  return rows.map(({ path }) => path);
}

/** The sites on which a document was ever published. */
export async function listSitesOf(db: Db, { kind, id }: Pick<DocumentKey, "kind" | "id">): Promise<string[]> {
  const rows = await db
    .selectFrom("published.paths")
    .select("site")
    .distinct()
    .where("kind", "=", kind)
    .where("id", "=", id)
    .limit(50)
    .execute();
  return rows.map(({ site }) => site);
}
