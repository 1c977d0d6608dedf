import { mainSite, type PublishDeps, publishDocuments } from "#src/content/index.ts";
import { largeDocument } from "#src/demo/index.ts";
import type { Db } from "#src/platform/db.ts";

/** Documents a transaction: large enough that commits cost little, small enough that readers and editors do not wait. */
const batch = 100;
/** Documents after which the progress is told. */
const step = 1_000;

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
    const inputs = Array.from({ length: last - first }, (_, place) => ({
      document: largeDocument(first + place, mainSite, named),
      role: "administrator",
    }));
    await db.transaction().execute(async (tx) => {
      const answers = await publishDocuments(tx, { ...deps, now: new Date() }, inputs);
      const place = answers.findIndex((answer) => !answer.ok);
      if (place >= 0) throw new Error(`document ${first + place + 1} cannot be published`);
    });
    if (last % step === 0 || last === size) onDone(last);
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
