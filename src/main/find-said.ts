import { findActsByEntries, listClosedYears, streamActs } from "#src/albo/index.ts";
import { findPostsByEntries, streamPosts } from "#src/channels/index.ts";
import { findByEntries as findDocuments, streamPublished } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import type { SaidDocument, ShownDocument } from "#src/register/index.ts";

/** What entries of the register speak of, while it is shown: documents of the site, acts on the board, posts. */
export async function findByEntries(
  db: Db,
  numbers: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, SaidDocument>> {
  const [documents, acts, posts] = await Promise.all([
    findDocuments(db, numbers, now),
    findActsByEntries(db, numbers, now),
    findPostsByEntries(db, numbers),
  ]);
  // a post that went with a page has the page's entry, which speaks of the page
  return new Map<number, SaidDocument>([...posts, ...documents, ...acts]);
}

/** The same for one entry. */
export async function findByEntry(db: Db, number: number, now: Date): Promise<SaidDocument | undefined> {
  return (await findByEntries(db, [number], now)).get(number);
}

/** Everything that the register must still be able to prove, shown now or not: documents of the site and acts of the board. */
export async function* streamSaid(db: Db): AsyncGenerator<ShownDocument> {
  yield* streamPublished(db);
  yield* streamActs(db);
  yield* await listClosedYears(db);
  yield* streamPosts(db);
}
