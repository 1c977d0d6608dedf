import { listDocuments } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import { sectionOfCategory } from "./categories.ts";
import { type RequestState, requestStates } from "./tables.ts";

/** A service one may ask help with. */
export interface OfferedService {
  readonly title: string;
  readonly path: string;
  /** Language of the title. */
  readonly locale: Locale;
}

/** Services of a category by title, at most 300, in the language asked for and in Italian where there are none. */
export async function listServices(
  db: Db,
  input: { site: string; locale: Locale; now: Date; category: string },
): Promise<OfferedService[]> {
  const section = sectionOfCategory(input.category);
  if (section === undefined) return [];
  const { site, now } = input;
  const list = async (locale: Locale) =>
    (
      await listDocuments(db, {
        ...{ site, locale, now, sections: [section], withGuests: true, kinds: ["service"] },
        ...{ order: "title", limit: 300 },
      })
    ).documents.map(({ title, path }) => ({ title, path, locale }));
  const own = await list(input.locale);
  return own.length > 0 || input.locale === "it" ? own : list("it");
}

/** A request without who asks and what: all that the site may read. */
export async function findRequest(db: Db, site: string, id: string) {
  return db
    .selectFrom("assistance.requests")
    .select(["number", "category", "serviceTitle", "servicePath", "state", "answer", "sentAt", "erasedAt"])
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Requests of a site, newest first, in one state or in all; `before`: number where the page before ended. For the desk only. */
export async function listRequests(
  db: Db,
  input: { site: string; state?: RequestState | undefined; before?: number | undefined; limit: number },
) {
  let query = db.selectFrom("assistance.requests").selectAll().where("site", "=", input.site);
  if (input.state) query = query.where("state", "=", input.state);
  if (input.before !== undefined) query = query.where("number", "<", input.before);
  return query.orderBy("number", "desc").limit(input.limit).execute();
}

/** How many requests are in each state. For the desk only. */
export async function countRequests(db: Db, site: string): Promise<Readonly<Record<RequestState, number>>> {
  const rows = await db
    .selectFrom("assistance.requests")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("site", "=", site)
    .groupBy("state")
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(requestStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    RequestState,
    number
  >;
}

/** One request, whole. For the desk only. */
export async function readRequest(db: Db, site: string, id: string) {
  return db
    .selectFrom("assistance.requests")
    .selectAll()
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
}
