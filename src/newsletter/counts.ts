import type { Db } from "#src/platform/db.ts";
import type { RecipientState } from "./tables.ts";

/** How an issue stands with its recipients. */
export type Progress = Readonly<Record<RecipientState, number>>;

const none: Progress = { queued: 0, sending: 0, sent: 0, refused: 0, uncertain: 0, left: 0, withdrawn: 0 };

/** How many recipients of an issue are in each state. */
export async function countStates(db: Db, issueId: string): Promise<Progress> {
  const rows = await db
    .selectFrom("newsletter.recipients")
    .select(["state", (eb) => eb.fn.countAll<number>().as("count")])
    .where("issueId", "=", issueId)
    .groupBy("state")
    .execute();
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** Issues of a list, newest first, with their progress. */
export async function listIssues(db: Db, listId: string, limit: number) {
  const issues = await db
    .selectFrom("newsletter.issues")
    .select(["id", "kind", "rhythm", "day", "parts", "state", "madeAt"])
    .where("listId", "=", listId)
    .orderBy("madeAt", "desc")
    .limit(limit)
    .execute();
  const progress = await Promise.all(issues.map(({ id }) => countStates(db, id)));
  return issues.map((issue, place) => ({ ...issue, progress: progress[place] ?? none }));
}

/** Recipients of an issue whom a person should know of: refused, uncertain, or tried again and again. */
export const listTroubled = (db: Db, issueId: string, limit: number) =>
  db
    .selectFrom("newsletter.recipients as r")
    .leftJoin("newsletter.subscriptions as s", "s.id", "r.subscriptionId")
    .leftJoin("newsletter.subscribers as p", "p.id", "s.subscriberId")
    .select(["r.id", "r.state", "r.attempts", "r.code", "r.status", "r.nextAt", "p.email"])
    .where("r.issueId", "=", issueId)
    .where((eb) =>
      eb.or([
        eb("r.state", "in", ["refused", "uncertain"]),
        eb.and([eb("r.state", "=", "queued"), eb("r.attempts", ">", 0)]),
      ]),
    )
    .orderBy("r.id")
    .limit(limit)
    .execute();

/** Lists of a site with how many get each, how many are suspended, and how many wait for an accreditation. */
export const listsWithCounts = (db: Db, site: string) =>
  db
    .selectFrom("newsletter.lists as l")
    .leftJoin("newsletter.subscriptions as s", "s.listId", "l.id")
    .leftJoin("newsletter.subscribers as p", "p.id", "s.subscriberId")
    .select(["l.id", "l.slug", "l.names", "l.descriptions", "l.isPress", "l.isOpen"])
    .select(({ fn, eb }) => [
      fn.count<number>("s.id").filterWhere("s.confirmedAt", "is not", null).as("confirmed"),
      fn.count<number>("s.id").filterWhere("s.confirmedAt", "is", null).as("unconfirmed"),
      fn.count<number>("s.id").filterWhere("p.suspendedAt", "is not", null).as("suspended"),
      fn
        .count<number>("s.id")
        .filterWhere(eb.and([eb("s.accreditation", "=", "waiting"), eb("s.confirmedAt", "is not", null)]))
        .as("waiting"),
    ])
    .where("l.site", "=", site)
    .groupBy("l.id")
    .orderBy("l.isPress")
    .orderBy("l.slug")
    .execute();

/** How many came and went on each day, newest first. */
export const listDays = (db: Db, listId: string, limit: number) =>
  db
    .selectFrom("newsletter.days")
    .select(["day", "what", "count"])
    .where("listId", "=", listId)
    .orderBy("day", "desc")
    .limit(limit)
    .execute();
