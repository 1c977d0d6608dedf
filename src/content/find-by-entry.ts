import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";
import type { DocumentKey } from "./published-store.ts";

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

/** Every public document of every site, visible now or not, a thousand at a time; for verifying the register. */
export async function* streamPublished(
  db: Db,
): AsyncGenerator<DocumentKey & { entry: number; document: PublicDocument }> {
  let after: DocumentKey | undefined;
  do {
    const from: DocumentKey = after ?? { site: "", kind: "", id: "", locale: "" };
    const rows = await db
      .selectFrom("published.documents")
      .select(["site", "kind", "id", "locale", "entry", "document"])
      .where((eb) =>
        eb(eb.refTuple("site", "kind", "id", "locale"), ">", eb.tuple(from.site, from.kind, from.id, from.locale)),
      )
      .orderBy("site")
      .orderBy("kind")
      .orderBy("id")
      .orderBy("locale")
      .limit(1000)
      .execute();
    yield* rows;
    after = rows.length === 1000 ? rows.at(-1) : undefined;
  } while (after);
}
