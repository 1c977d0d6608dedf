import { type RawBuilder, sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { PublicDocument } from "./public-document.ts";
import type { DocumentKey } from "./published-store.ts";
import { visible } from "./visible.ts";

/** A document as a register entry names it. */
export interface DocumentOfEntry {
  readonly title: string;
  readonly path: string;
  readonly document: PublicDocument;
  /** First instant at which it is no longer served; `null`: no end. */
  readonly visibleUntil: Date | null;
}

/**
 * `findByEntries` as a part of a statement: number of the entry, title, path, document, end. What was replaced or withdrawn, or is
 * not (or no longer) visible, is left out. Index: documents_by_entry.
 */
export const documentsOfEntries = (entries: readonly number[], now: Date): RawBuilder<unknown> => sql`
  select d.entry, d.title, d.path, d.document, d.visible_until from published.documents d
  where d.entry = any(${[...entries]}::bigint[]) and d.shown_from is null and ${visible(now)}`;

/** The documents that are visible at `now` and whose newest register entry has one of these numbers, by number. */
export async function findByEntries(
  db: Db,
  entries: readonly number[],
  now: Date,
): Promise<Map<number, DocumentOfEntry>> {
  if (entries.length === 0) return new Map();
  const { rows } = await sql<DocumentOfEntry & { entry: number }>`${documentsOfEntries(entries, now)}`.execute(db);
  return new Map(rows.map(({ entry, ...found }) => [entry, found]));
}

/** The one visible document whose newest register entry has this number: what the entry's page shows and checks. */
export async function findByEntry(db: Db, entry: number, now: Date): Promise<DocumentOfEntry | undefined> {
  return (await findByEntries(db, [entry], now)).get(entry);
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
      .where("shownFrom", "is", null)
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
