import type { Db } from "#src/platform/db.ts";

/** Figures of a site's profiles and posts that a network gives no more, with the instant since when. */
export const listValidity = (db: Db, site: string) =>
  db
    .selectFrom("channels.metricValidity as v")
    .innerJoin("channels.accounts as a", "a.id", "v.accountId")
    .select(["a.name", "v.network", "v.metric", "v.isOfPosts", "v.knownFrom", "v.knownUntil", "v.notProvidedSince"])
    .where("v.site", "=", site)
    .where("a.state", "<>", "removed")
    .orderBy("a.name")
    .orderBy("v.isOfPosts")
    .orderBy("v.metric")
    .limit(500)
    .execute();
