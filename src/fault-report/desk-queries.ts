import type { Db } from "#src/platform/db.ts";
import { type FaultState, faultStates } from "./tables.ts";

/** Reports of a site, newest first, in one state or in all, hidden ones included. For the desk only. */
export async function listReports(
  db: Db,
  input: { site: string; state?: FaultState | undefined; before?: number | undefined; limit: number },
) {
  let query = db.selectFrom("faults.reports").selectAll().where("site", "=", input.site);
  if (input.state) query = query.where("state", "=", input.state);
  if (input.before !== undefined) query = query.where("number", "<", input.before);
  return query.orderBy("number", "desc").limit(input.limit).execute();
}

/** How many reports are in each state, hidden ones included. For the desk only. */
export async function countReports(db: Db, site: string): Promise<Readonly<Record<FaultState, number>>> {
  const rows = await db
    .selectFrom("faults.reports")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("site", "=", site)
    .groupBy("state")
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(faultStates.map((state) => [state, counts.get(state) ?? 0])) as Record<FaultState, number>;
}

/** One report, whole, with its pictures but for their bytes. For the desk only. */
export async function readReport(db: Db, site: string, id: string) {
  const report = await db
    .selectFrom("faults.reports")
    .selectAll()
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!report) return undefined;
  const pictures = await db
    .selectFrom("faults.pictures")
    .select(["place", "width", "height", "alt", "isReleased"])
    .where("report", "=", id)
    .orderBy("place")
    .execute();
  return { ...report, pictures };
}

/** A picture of a report, released or not, as JPEG. For the desk only. */
export async function readPicture(db: Db, site: string, id: string, place: number): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom("faults.pictures as p")
    .innerJoin("faults.reports as r", "r.id", "p.report")
    .select("p.image")
    .where("r.site", "=", site)
    .where("r.id", "=", id)
    .where("p.place", "=", place)
    .executeTakeFirst();
  return found?.image;
}
