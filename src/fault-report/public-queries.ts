import type { Db } from "#src/platform/db.ts";
import { type FaultState, faultStates } from "./tables.ts";

/** Whether a report was sent already under this number of its form. */
export async function isSent(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom("faults.reports").select("id").where("id", "=", id).executeTakeFirst();
  return found !== undefined;
}

/** One's own report, without who sent it and what it says: all that the site may read. */
export async function findOwn(db: Db, site: string, id: string) {
  return db
    .selectFrom("faults.reports")
    .select(["number", "category", "state", "answer", "sentAt"])
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** What is asked of the public list. */
export interface ListAsked {
  readonly category?: string | undefined;
  readonly state?: FaultState | undefined;
  /** Number where the page before ended. */
  readonly before?: number | undefined;
}

/** Reports that are not hidden, newest first. */
export async function listPublic(db: Db, site: string, asked: ListAsked, limit: number) {
  let query = db
    .selectFrom("faults.publicReports")
    .select(["number", "category", "state", "sentAt", "isReleased", "title", "address"])
    .where("site", "=", site);
  if (asked.category !== undefined) query = query.where("category", "=", asked.category);
  if (asked.state !== undefined) query = query.where("state", "=", asked.state);
  if (asked.before !== undefined) query = query.where("number", "<", asked.before);
  return query.orderBy("number", "desc").limit(limit).execute();
}

/** How many of a category, or of all, are in each state. */
export async function countPublic(
  db: Db,
  site: string,
  category: string | undefined,
): Promise<Readonly<Record<FaultState, number>>> {
  let query = db
    .selectFrom("faults.publicReports")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("site", "=", site);
  if (category !== undefined) query = query.where("category", "=", category);
  const rows = await query.groupBy("state").execute();
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(faultStates.map((state) => [state, counts.get(state) ?? 0])) as Record<FaultState, number>;
}

/** A released report with its released pictures. */
export async function findReleased(db: Db, site: string, number: number) {
  const report = await db
    .selectFrom("faults.publicReports")
    .selectAll()
    .where("site", "=", site)
    .where("number", "=", number)
    .where("isReleased", "=", true)
    .executeTakeFirst();
  if (!report) return undefined;
  const pictures = await db
    .selectFrom("faults.publicPictures")
    .select(["place", "width", "height", "alt"])
    .where("site", "=", site)
    .where("number", "=", number)
    .orderBy("place")
    .execute();
  return { ...report, pictures };
}

/** A released picture, as JPEG. */
export async function findPicture(db: Db, site: string, number: number, place: number): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom("faults.publicPictures")
    .select("image")
    .where("site", "=", site)
    .where("number", "=", number)
    .where("place", "=", place)
    .executeTakeFirst();
  return found?.image;
}
