import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** The open actors of the installation's sites, with how many follow each. */
export const listActors = (db: Db) =>
  db
    .selectFrom("channels.accounts as a")
    .select(["a.site", "a.name"])
    .select((eb) =>
      eb
        .selectFrom("channels.fediverseFollowers as f")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("f.accountId", "=", "a.id")
        .$asScalar()
        .$notNull()
        .as("followers"),
    )
    .where("a.network", "=", "activitypub")
    .where("a.state", "<>", "removed")
    .execute();

/** Servers that are still to be told something, and what was given up in the last 30 days. */
export async function countFediverse(db: Db, now: Date): Promise<{ waiting: number; givenUp: number }> {
  const since = new Date(now.getTime() - 30 * 86_400_000);
  return db
    .selectFrom("channels.fediverseSends")
    .select([
      sql<number>`count(*) filter (where state = 'waiting')::int`.as("waiting"),
      sql<number>`count(*) filter (where state = 'given-up' and reason <> 'overtaken' and ended_at >= ${since})::int`.as(
        "givenUp",
      ),
    ])
    .executeTakeFirstOrThrow();
}
