import type { Db } from "#src/platform/db.ts";

/** The silence period that holds at an instant, the one that ends last; its end is the first instant after it. */
export const findSilence = (db: Db, site: string, now: Date) =>
  db
    .selectFrom("channels.silencePeriods")
    .selectAll()
    .where("site", "=", site)
    .where("startsAt", "<=", now)
    .where("endsAt", ">", now)
    .orderBy("endsAt", "desc")
    .limit(1)
    .executeTakeFirst();
