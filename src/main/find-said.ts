import { sql } from "kysely";
import { type ActDocument, actsOfEntries, listClosedYears, streamActs, titleInRegister } from "#src/albo/index.ts";
import { postsOfEntries, streamPosts } from "#src/channels/index.ts";
import { documentsOfEntries, streamPublished } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import type { SaidDocument, ShownDocument } from "#src/register/index.ts";

interface Row extends Omit<SaidDocument, "title"> {
  readonly entry: number;
  readonly title: string | null;
}

/** What entries of the register speak of, while it is shown: documents of the site, acts on the board, posts. One statement. */
export async function findByEntries(
  db: Db,
  numbers: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, SaidDocument>> {
  if (numbers.length === 0) return new Map();
  // a post that went with a page has the page's entry, which speaks of the page: the last one counts
  const { rows } = await sql<Row>`
    select 1 as place, p.* from (${postsOfEntries(numbers)}) p
    union all select 2, d.* from (${documentsOfEntries(numbers, now)}) d
    union all select 3, a.* from (${actsOfEntries(numbers, now)}) a
    order by place`.execute(db);
  return new Map(
    rows.map(({ entry, title, path, document, visibleUntil }) => [
      entry,
      { title: title ?? titleInRegister(document as ActDocument), path, document, visibleUntil },
    ]),
  );
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
