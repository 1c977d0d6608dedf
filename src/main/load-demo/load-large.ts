import { mainSite, type PublishDeps, publishDocument } from "#src/content/index.ts";
import { largeDocument } from "#src/demo/index.ts";
import type { Db } from "#src/platform/db.ts";

/** Documents a transaction: large enough that commits cost little, small enough that readers and editors do not wait. */
const batch = 200;

/**
 * Publishes `size` made-up documents straight into register and published store, for measuring: they have no draft at the
 * desk. Goes on where an earlier run ended.
 */
export async function loadLarge(
  db: Db,
  deps: Omit<PublishDeps, "now">,
  size: number,
  onDone: (count: number) => void,
): Promise<void> {
  const named = {
    topics: await titlesOf(db, "topic"),
    offices: await titlesOf(db, "office"),
    contacts: await titlesOf(db, "contact-point"),
  };
  for (let first = await countLarge(db); first < size; first += batch) {
    const last = Math.min(first + batch, size);
    await db.transaction().execute(async (tx) => {
      for (let index = first; index < last; index += 1) {
        const document = largeDocument(index, mainSite, named);
        const published = await publishDocument(tx, { ...deps, now: new Date() }, { document, role: "administrator" });
        if (!published.ok) throw new Error(`document ${index + 1} cannot be published: ${published.error.kind}`);
      }
    });
    onDone(last);
  }
}

const titlesOf = (db: Db, kind: string) =>
  db
    .selectFrom("published.documents")
    .select(["id", "title"])
    .where("site", "=", mainSite)
    .where("kind", "=", kind)
    .where("locale", "=", "it")
    .where("id", "not like", "large-%")
    .orderBy("id")
    .execute();

async function countLarge(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("published.documents")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("site", "=", mainSite)
    .where("id", "like", "large-%")
    .executeTakeFirstOrThrow();
  return count;
}
